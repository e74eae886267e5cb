package nl.stokje.intake;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import nl.stokje.kit.events.EventSchemas;
import org.junit.jupiter.api.Test;

/** What is really published is what the schema says. */
@QuarkusTest
class PublishedEventsTest extends IntakeServiceTest {
    @Test
    void aRegisteredIntakeIsPublishedByItsSchemaToTheServicesAndToTheAgency() {
        var receipt = registered(
                TOWN_HALL,
                Map.of(
                        "channel",
                        "CHAT",
                        "urgency",
                        "NORMAL",
                        "story",
                        Map.of("text", "hallo"),
                        "citizen",
                        Map.of("name", "Noor")));
        var content = outbox.about(id(receipt, "caseId"));
        assertThat(content).hasSize(2);
        assertThat(content).allSatisfy(row -> {
            assertThat(row.type()).isEqualTo("nl.stokje.intake.registered.v1");
            assertThat(EventSchemas.complaints("nl.stokje.intake.registered.v1", row.data()))
                    .isEmpty();
        });
    }

    @Test
    void theSchemaRefusesWhatIsNotInIt() {
        var receipt = registered(TOWN_HALL, intake("hallo"));
        var event = outbox.about(id(receipt, "caseId"), INTAKE_TOPIC, "intake.registered")
                .getFirst();
        var talkative = ((ObjectNode) event.deepCopy()).put("story", "hallo");
        var nameless = ((ObjectNode) event.deepCopy()).put("agency", "het stadhuis");
        assertThat(EventSchemas.complaints("nl.stokje.intake.registered.v1", talkative))
                .isNotEmpty();
        assertThat(EventSchemas.complaints("nl.stokje.intake.registered.v1", nameless))
                .isNotEmpty();
    }
}
