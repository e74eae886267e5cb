package nl.stokje.feedback;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import nl.stokje.kit.Ids;
import nl.stokje.kit.events.EventSchemas;
import org.junit.jupiter.api.Test;

/** What is really published is what the schemas say. */
@QuarkusTest
class PublishedEventsTest extends FeedbackServiceTest {
    @Test
    void everythingIsPublishedByItsSchemaToTheServicesAndToTheAgency() {
        var caseId = Ids.next();
        cases.send("case.baton-passed", caseId, passed(caseId, Ids.next(), HOUSING, 2));
        cases.send("case.closed", caseId, closed(caseId, HOUSING, 2));
        for (var invited : awaitTold(caseId, "feedback.invited", 2)) {
            var token = tokenFor(HOUSING, invitationId(invited));
            byCitizen().body(answer(token, "NO")).post("/v1/answers").then().statusCode(201);
        }
        var told = outbox.about(caseId);
        assertThat(told).hasSize(8);
        assertThat(told).allSatisfy(row -> {
            assertThat(EventSchemas.complaints(row.type(), row.data())).isEmpty();
        });
    }

    @Test
    void theSchemaRefusesOwnWords() {
        var caseId = Ids.next();
        cases.send("case.closed", caseId, closed(caseId, HOUSING, 2));
        var invited = awaitTold(caseId, "feedback.invited", 1).getFirst();
        var talkative = ((ObjectNode) invited.deepCopy()).put("ownWords", "…");
        assertThat(EventSchemas.complaints("nl.stokje.feedback.invited.v1", talkative))
                .isNotEmpty();
    }
}
