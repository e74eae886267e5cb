package nl.stokje.handoff.removal;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import nl.stokje.handoff.ServiceTest;
import nl.stokje.handoff.Transfer;
import nl.stokje.kit.Ids;
import nl.stokje.kit.Oin;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An agency goes, and nobody is left without somebody who answers for them (I1). */
@QuarkusTest
class RemovalTest extends ServiceTest {
    private String leaving;

    @Inject
    Removing removing;

    @BeforeEach
    void anAgencyThatIsAboutToGo() {
        leaving = freshOin();
        as(leaving, "agency-admin").body(entry("About to go")).put("/v1/agencies/" + leaving);
    }

    @Test
    void whatIsOfferedToItBecomesVoidAndEverybodyIsTold() {
        var offered = toTheLeaving();
        caseService.previewSealed(offered, 1);
        awaitState(offered, "OFFERED");
        var preparing = toTheLeaving();
        assertThat(remove("?successor=" + SHELTER).statusCode()).isEqualTo(204);
        assertThat(stateOf(offered)).isEqualTo("VOID");
        assertThat(stateOf(preparing)).isEqualTo("VOID");
        assertThat(townHall().get(path(offered, "")).<String>path("voidReason")).isEqualTo("AGENCY_REMOVED");
        assertThat(told("stokje.agency.v1", leaving).getLast())
                .satisfies(told -> assertThat(told.type()).isEqualTo("nl.stokje.agency.removed.v1"))
                .satisfies(ServiceTest::assertFits)
                .satisfies(told ->
                        assertThat(told.data().get("successor").textValue()).isEqualTo(SHELTER));
        assertThat(townHall().get("/v1/agencies/" + leaving).statusCode()).isEqualTo(404);
        assertThat(townHall().body(proposalTo(leaving)).post("/v1/handoffs").statusCode())
                .isEqualTo(400);
        assertThat(as(leaving, "agency-admin")
                        .body(entry("Back again"))
                        .put("/v1/agencies/" + leaving)
                        .statusCode())
                .isEqualTo(410);
    }

    @Test
    void whoeverIsGoneProposesNothing() {
        assertThat(remove("").statusCode()).isEqualTo(204);
        assertProblem(as(leaving, "caseworker").body(proposal(Ids.next())).post("/v1/handoffs"), 410, "agency-removed");
    }

    @Test
    void anAgencyThatHoldsCasesCannotBeRemoved_I1() {
        var caseId = Ids.next();
        awaitTaken(caseService.tell("case.opened", caseId, Map.of("holder", leaving, "turn", 1)));
        var refused = remove("");
        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(refused.<String>path("type")).endsWith("agency-holds-cases");
        assertThat(refused.<Integer>path("cases")).isEqualTo(1);
        awaitTaken(caseService.tell(
                "case.baton-passed", caseId, Map.of("from", leaving, "to", SHELTER, "turn", 2, "status", "OPEN")));
        assertThat(remove("").statusCode()).isEqualTo(204);
    }

    @Test
    void aCaseThatIsClosedHoldsNobodyBackUntilItIsReopened() {
        var caseId = Ids.next();
        caseService.tell("case.opened", caseId, Map.of("holder", leaving, "turn", 1));
        awaitTaken(caseService.closed(caseId, 1));
        awaitTaken(caseService.tell("case.reopened", caseId, Map.of("holder", leaving, "turn", 2)));
        assertThat(remove("").statusCode()).isEqualTo(409);
        awaitTaken(caseService.closed(caseId, 2));
        assertThat(remove("").statusCode()).isEqualTo(204);
    }

    @Test
    void oneThatMayBecomeTheHolderAtAnyMomentCannotBeRemoved() {
        var transfer = toTheLeaving();
        caseService.previewSealed(transfer, 1);
        awaitState(transfer, "OFFERED");
        decide(as(leaving, "caseworker"), transfer, Map.of("decision", "ACCEPT"));
        as(leaving, "caseworker")
                .body(Map.of(
                        "channel", "DESK", "contactAt", java.time.Instant.now().toString()))
                .post(path(transfer, "/landing-reports"));
        assertThat(remove("").statusCode()).isEqualTo(409);
        caseService.batonPassed(transfer, 2);
        awaitState(transfer, "LANDED");
        assertThat(remove("").statusCode()).isEqualTo(409);
    }

    @Test
    void aProposalThatComesDuringTheRemovalWaitsForItAndIsRefused() throws InterruptedException, ExecutionException {
        var proposing = townHall().body(proposalTo(leaving));
        try (var threads = Executors.newSingleThreadExecutor()) {
            QuarkusTransaction.begin();
            removing.remove(new Oin(leaving), Optional.empty(), _ -> {});
            var answer = threads.submit(() -> proposing.post("/v1/handoffs"));
            awaitSomebodyWaitingForALock();
            assertThat(answer.isDone()).isFalse();
            QuarkusTransaction.commit();
            assertThat(answer.get().statusCode()).isEqualTo(400);
        }
    }

    @Test
    void onlyItselfOrAnOperatorRemovesAnAgencyAndOnlyTheOneThatWasRead() {
        assertThat(as(STRANGER, "agency-admin")
                        .delete("/v1/agencies/" + leaving)
                        .statusCode())
                .isEqualTo(403);
        assertThat(as(leaving, "caseworker").delete("/v1/agencies/" + leaving).statusCode())
                .isEqualTo(403);
        assertThat(as(leaving, "agency-admin").delete("/v1/agencies/" + leaving).statusCode())
                .isEqualTo(428);
        assertThat(as(leaving, "agency-admin")
                        .header("If-Match", "\"7\"")
                        .delete("/v1/agencies/" + leaving)
                        .statusCode())
                .isEqualTo(412);
        assertThat(as(leaving, "agency-admin")
                        .header("If-Match", "\"0\"")
                        .delete("/v1/agencies/" + freshOin())
                        .statusCode())
                .isEqualTo(403);
        assertThat(remove("?successor=" + leaving).statusCode()).isEqualTo(400);
        assertThat(remove("?successor=nobody").statusCode()).isEqualTo(400);
        assertThat(remove("?successor=" + freshOin()).statusCode()).isEqualTo(400);
        assertThat(as(TOWN_HALL, "operator")
                        .header("If-Match", etag())
                        .delete("/v1/agencies/" + leaving)
                        .statusCode())
                .isEqualTo(204);
    }

    private Response remove(String query) {
        return as(leaving, "agency-admin").header("If-Match", etag()).delete("/v1/agencies/" + leaving + query);
    }

    private String etag() {
        return townHall().get("/v1/agencies/" + leaving).header("ETag");
    }

    private Transfer toTheLeaving() {
        return propose(proposalTo(leaving));
    }

    private static Map<String, Object> proposalTo(String receiver) {
        var body = proposal(UUID.randomUUID());
        body.put("receiver", receiver);
        return body;
    }
}
