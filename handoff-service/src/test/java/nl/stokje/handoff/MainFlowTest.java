package nl.stokje.handoff;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import nl.stokje.kit.events.TestOutbox.Row;
import nl.stokje.kit.sealing.TestSealing;
import org.junit.jupiter.api.Test;

@QuarkusTest
class MainFlowTest extends ServiceTest {
    @Test
    void aCaseIsPassedFromTheTownHallToTheShelter() {
        var transfer = propose();
        assertThat(stateOf(transfer)).isEqualTo("PREPARING");
        assertThat(shelter().get(path(transfer, "")).statusCode()).isEqualTo(404);

        caseService.previewSealed(transfer, 1);
        awaitState(transfer, "OFFERED");
        var preview = shelter().get(path(transfer, "/preview"));
        assertThat(preview.statusCode()).as(preview.asString()).isEqualTo(200);
        assertThat(preview.<String>path("content.purpose")).isEqualTo("A bed for tonight");
        assertThat(preview.<String>path("claims.level")).isEqualTo("PREVIEW");

        var asked = shelter().body(Map.of("text", "Is she alone?")).post(path(transfer, "/questions"));
        assertThat(asked.statusCode()).isEqualTo(201);
        assertThat(stateOf(transfer)).isEqualTo("CLARIFYING");
        var answered =
                townHall().body(Map.of("text", "A friend is with her.")).post(path(transfer, "/questions/1/answers"));
        assertThat(answered.statusCode()).isEqualTo(201);
        assertThat(stateOf(transfer)).isEqualTo("OFFERED");
        assertThat(shelter().get(path(transfer, "/questions")).<String>path("items[0].answer"))
                .isEqualTo("A friend is with her.");

        assertThat(shelter().get(path(transfer, "/context")).statusCode()).isEqualTo(409);
        decide(shelter(), transfer, Map.of("decision", "ACCEPT"));
        awaitTaken(caseService.contextSealed(transfer, 1));
        assertThat(shelter().get(path(transfer, "/context")).<String>path("content.story"))
                .isEqualTo("They put me out of the house.");

        assertThat(reportLanding(transfer).statusCode()).isEqualTo(202);
        assertThat(stateOf(transfer)).isEqualTo("LANDING");
        caseService.batonPassed(transfer, 2);
        awaitState(transfer, "LANDED");
        assertThat(shelter().get(path(transfer, "")).<Integer>path("turn")).isEqualTo(2);

        var outcome = shelter()
                .body(Map.of("result", "HELPED", "summary", "She has a room."))
                .post(path(transfer, "/outcomes"));
        assertThat(outcome.statusCode()).as(outcome.asString()).isEqualTo(201);
        assertThat(townHall().get(path(transfer, "/outcomes")).<String>path("items[0].summary"))
                .isEqualTo("She has a room.");

        assertThat(told("stokje.handoff.v1", transfer.caseId()))
                .extracting(Row::type)
                .containsExactly(
                        "nl.stokje.handoff.proposed.v1",
                        "nl.stokje.handoff.offered.v1",
                        "nl.stokje.handoff.question-asked.v1",
                        "nl.stokje.handoff.question-answered.v1",
                        "nl.stokje.handoff.accepted.v1",
                        "nl.stokje.handoff.landing-reported.v1",
                        "nl.stokje.handoff.landed.v1",
                        "nl.stokje.handoff.concluded.v1");
    }

    @Test
    void theProposalReachesCaseServiceSealed() {
        var transfer = propose();
        var proposed = told("stokje.handoff.v1", transfer.caseId()).getFirst().data();
        assertThat(proposed.toString()).doesNotContain("girl", "safe place");
        var payload = TestSealing.as("case-service").open(proposed.get("sealed"), "handoff-service");
        assertThat(payload.claim("handoff")).isEqualTo(transfer.id().toString());
        assertThat(payload.content().at("/need/text").textValue()).isEqualTo("A bed for a girl of seventeen");
        assertThat(payload.content().at("/basis/type").textValue()).isEqualTo("CONSENT");
        assertThat(payload.content().at("/categories/0").textValue()).isEqualTo("STORY");
    }
}
