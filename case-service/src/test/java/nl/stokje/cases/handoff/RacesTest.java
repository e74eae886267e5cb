package nl.stokje.cases.handoff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import nl.stokje.cases.CaseServiceTest;
import nl.stokje.cases.SampleCases;
import nl.stokje.cases.baton.CaseId;
import nl.stokje.cases.baton.Cases;
import nl.stokje.cases.baton.HandoffKind;
import nl.stokje.cases.baton.Landing;
import nl.stokje.kit.Ids;
import nl.stokje.kit.Oin;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Whoever commits first wins, and everybody sees the same afterwards. The test holds the case until both wait for it. */
@QuarkusTest
class RacesTest extends CaseServiceTest {
    @Inject
    Cases cases;

    @Inject
    HandoffProgress progress;

    private final ExecutorService threads = Executors.newCachedThreadPool();

    @AfterEach
    void stop() {
        threads.shutdownNow();
    }

    @Test
    void aClosingBeforeALandingRefusesTheLanding_I1_I2() throws Exception {
        var caseId = openCase();
        var handoff = propose(caseId);
        awaitPublished(caseId, "case.preview-sealed");
        var closing = inThisOrder(caseId, () -> close(TOWN_HALL, caseId), () -> {
                    reportLanding(handoff, caseId, 1);
                    return null;
                })
                .getFirst();

        assertThat(closing.get().statusCode()).isEqualTo(201);
        assertThat(awaitPublished(caseId, "case.baton-refused").get("reason").textValue())
                .isEqualTo("CASE_CLOSED");
        assertThat(outbox.about(caseId, CASE_TOPIC, "case.baton-passed")).isEmpty();
        assertThat(openPeriods(caseId)).isZero();
    }

    @Test
    void aLandingBeforeAClosingTakesTheCaseFromTheOneWhoCloses_I1_I2() throws Exception {
        var caseId = openCase();
        var handoff = propose(caseId);
        awaitPublished(caseId, "case.preview-sealed");
        var closing = inThisOrder(
                        caseId,
                        () -> {
                            reportLanding(handoff, caseId, 1);
                            return null;
                        },
                        () -> close(TOWN_HALL, caseId))
                .getLast();

        assertProblem(closing.get(), 404, "not-found");
        awaitPublished(caseId, "case.baton-passed");
        assertThat(outbox.about(caseId, CASE_TOPIC, "case.closed")).isEmpty();
        assertThat(openPeriods(caseId)).isEqualTo(1);
        for (var agency : List.of(TOWN_HALL, HOUSING)) {
            assertThat(as(agency).get("/v1/cases/{id}", caseId).<String>path("holder"))
                    .isEqualTo(HOUSING);
        }
    }

    @Test
    void aClosingBeforeAJoiningLetsNobodyJoin_I2_I11() throws Exception {
        var caseId = openCase();
        inThisOrder(caseId, () -> close(TOWN_HALL, caseId), () -> join(caseId));
        assertThat(awaitPublished(caseId, "case.baton-refused").get("reason").textValue())
                .isEqualTo("CASE_CLOSED");
        assertProblem(as(HOUSING).get("/v1/cases/{id}", caseId), 404, "not-found");
    }

    @Test
    void aJoiningBeforeAClosingIsEndedByIt_I2_I11() throws Exception {
        var caseId = openCase();
        var closing = inThisOrder(caseId, () -> join(caseId), () -> close(TOWN_HALL, caseId))
                .getLast();
        assertThat(closing.get().statusCode()).isEqualTo(201);
        assertThat(awaitPublished(caseId, "case.assistance-ended").get("reason").textValue())
                .isEqualTo("CASE_CLOSED");
        assertProblem(as(HOUSING).get("/v1/cases/{id}", caseId), 404, "not-found");
    }

    @Test
    void ofTwoHandoffsLandingInTheSameTurnExactlyOnePasses_I2() throws Exception {
        var caseId = openCase();
        var landings = inThisOrder(caseId, () -> land(caseId, HOUSING), () -> land(caseId, STRANGER));
        for (var landing : landings) {
            landing.get();
        }
        var passed = outbox.about(caseId, CASE_TOPIC, "case.baton-passed");
        assertThat(passed).hasSize(1);
        assertThat(passed.getFirst().get("to").textValue()).isEqualTo(HOUSING);
        assertThat(awaitPublished(caseId, "case.baton-refused").get("reason").textValue())
                .isEqualTo("STALE_TURN");
        assertThat(openPeriods(caseId)).isEqualTo(1);
        assertThat(count("SELECT turn::bigint FROM cases WHERE id = '" + caseId + "'"))
                .isEqualTo(2);
    }

    @Test
    void ofTwoDecisionsAboutOneRequirementExactlyOneHolds_I10() throws Exception {
        var caseId = openCase();
        var requirement = as(TOWN_HALL).get("/v1/cases/{id}", caseId).<String>path("requirements[0].id");
        var path = "/v1/cases/" + caseId + "/requirements/" + requirement + "/decisions";
        Callable<Response> meeting =
                () -> as(TOWN_HALL).body("{\"decision\": \"MEET\"}").post(path);
        Callable<Response> waiving = () -> as(TOWN_HALL)
                .body("{\"decision\": \"WAIVE\", \"reason\": \"No parents\"}")
                .post(path);
        var decisions = inThisOrder(caseId, meeting, waiving);
        assertThat(decisions.getFirst().get().statusCode()).isEqualTo(201);
        assertProblem(decisions.getLast().get(), 409, "requirement-settled");
    }

    @Test
    void ofTwoWhoAddOneRequirementTheSecondLearnsThatItIsThere() throws Exception {
        var caseId = openCase();
        Callable<Response> adding =
                () -> as(TOWN_HALL).body("{\"code\": \"referral\"}").post("/v1/cases/{id}/requirements", caseId);
        var additions = inThisOrder(caseId, adding, adding);
        assertThat(additions.getFirst().get().statusCode()).isEqualTo(201);
        assertProblem(additions.getLast().get(), 409, "requirement-known");
        assertThat(outbox.about(caseId, CASE_TOPIC, "case.requirement-added")).hasSize(1);
    }

    /** An intake and a proposal of the same case at the same moment: whoever comes second sees the other. */
    @Test
    void aProposalBesideTheOpeningIsAnswered() {
        for (var i = 0; i < 5; i++) {
            var caseId = Ids.next();
            registerIntake(caseId, Map.of());
            propose(caseId);
            awaitPublished(caseId, "case.preview-sealed");
        }
    }

    private Response join(UUID caseId) {
        reportLanding(Ids.next(), caseId, HandoffKind.ASSIST, HOUSING, 1);
        return null;
    }

    private Response land(UUID caseId, String receiver) {
        QuarkusTransaction.requiringNew()
                .run(() -> progress.landed(new Landing(
                        SampleCases.handoffId(),
                        new CaseId(caseId),
                        HandoffKind.TRANSFER,
                        new Oin(TOWN_HALL),
                        new Oin(receiver),
                        1)));
        return null;
    }

    /** PostgreSQL serves those who wait for a lock in the order in which they came. */
    private List<Future<Response>> inThisOrder(UUID caseId, Callable<Response> first, Callable<Response> second)
            throws InterruptedException, ExecutionException {
        return QuarkusTransaction.requiringNew().timeout(60).call(() -> {
            cases.locked(new CaseId(caseId));
            var one = threads.submit(first);
            awaitWaiting(caseId, 1);
            var two = threads.submit(second);
            awaitWaiting(caseId, 2);
            return List.of(one, two);
        });
    }

    private void awaitWaiting(UUID caseId, int transactions) {
        var waiting = """
                SELECT count(*) FROM pg_locks WHERE locktype = 'advisory' AND NOT granted
                AND (CAST(classid AS bigint) << 32 | CAST(objid AS bigint)) = hashtextextended('%s', 0)""".formatted(caseId);
        await().atMost(Duration.ofSeconds(20)).until(() -> count(waiting) == transactions);
    }

    private long openPeriods(UUID caseId) {
        return count("SELECT count(*) FROM baton_period WHERE until_at IS NULL AND case_id = '" + caseId + "'");
    }
}
