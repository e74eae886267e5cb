package nl.stokje.intake;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nl.stokje.kit.sealing.ReadableForms;
import org.junit.jupiter.api.Test;

/** Design, I6: what leaves this service, and what lies in its tables, can't be read by who isn't meant to. */
@QuarkusTest
class NothingPersonalOutsideTest extends IntakeServiceTest {
    private static final List<String> CANARIES = List.of(
            "Kanarie Zwaluwstaart",
            "kanarie@voorbeeld.nl",
            "Kanarieverhaal over thuis",
            "Kanariewens",
            "Kanarietante",
            "Kanariesignaal",
            "Kanariestraat 7",
            "123456782",
            "1987-06-05",
            "0687654321");

    @Test
    void noCanaryIsReadableInTheOutboxNorInTheTables() {
        var receipt = registered(
                TOWN_HALL,
                Map.of(
                        "channel", "EMAIL",
                        "urgency", "URGENT",
                        "story", Map.of("text", "Kanarieverhaal over thuis", "language", "nl"),
                        "citizen",
                                Map.of(
                                        "name", "Kanarie Zwaluwstaart",
                                        "email", "kanarie@voorbeeld.nl",
                                        "address", "Kanariestraat 7",
                                        "bsn", "123456782",
                                        "birthDate", "1987-06-05",
                                        "phone", "0687654321"),
                        "wishes", List.of("Kanariewens"),
                        "network", List.of(Map.of("name", "Kanarietante")),
                        "items", List.of(Map.of("category", "SIGNALS", "text", "Kanariesignaal"))));
        var caseId = id(receipt, "caseId");
        assertThat(letterAbout(caseId).content().toString()).contains(CANARIES);

        var everything = Stream.of(
                        rows("SELECT o::text FROM outbox o WHERE key = '" + caseId + "'"),
                        rows("SELECT i::text FROM intake i WHERE case_id = '" + caseId + "'"),
                        rows("SELECT encode(content, 'escape') FROM intake WHERE case_id = '" + caseId + "'"),
                        rows("SELECT k::text FROM idempotency_key k"))
                .flatMap(List::stream)
                .toList();
        assertThat(everything).hasSizeGreaterThanOrEqualTo(4);
        for (var canary : CANARIES) {
            for (var form : ReadableForms.of(canary)) {
                assertThat(everything).noneMatch(text -> text.contains(form));
            }
        }
    }

    @Test
    void anAgencysFeedGoesWithoutTheSealedPart() {
        var receipt = registered(TOWN_HALL, intake("…"));
        var feed = outbox.about(id(receipt, "caseId"), "stokje.feed." + TOWN_HALL + ".v1", "intake.registered");
        assertThat(feed).hasSize(1);
        assertThat(feed.getFirst().has("sealed")).isFalse();
        assertThat(feed.getFirst().get("intakeId")).isEqualTo(receipt.get("id"));
    }
}
