package nl.stokje.handoff.escalation;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import nl.stokje.handoff.ServiceTest;
import nl.stokje.handoff.Transfer;
import nl.stokje.handoff.decide.Deciding;
import nl.stokje.handoff.handoff.DecisionReason;
import nl.stokje.handoff.handoff.HandoffChoice;
import nl.stokje.handoff.handoff.HandoffMetrics;
import nl.stokje.handoff.terms.HandoffId;
import nl.stokje.kit.Ids;
import nl.stokje.kit.Oin;
import nl.stokje.kit.TestClock;
import nl.stokje.kit.timers.TimerPoller;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** I3: what nobody answers climbs the ladder. A crisis, since its half hour to answer counts around the clock. */
@QuarkusTest
class LadderTest extends ServiceTest {
    private static final Duration HALF = Duration.ofMinutes(15);

    @Inject
    TestClock clock;

    @Inject
    TimerPoller poller;

    @Inject
    HandoffMetrics metrics;

    @Inject
    MeterRegistry meters;

    @Inject
    Deciding deciding;

    @AfterEach
    void backToTheSystemsTime() {
        clock.reset();
    }

    @Test
    void anOfferThatNobodyAnswersClimbsRungByRungAndLapses() {
        var transfer = offeredCrisis();
        assertThat(shelter().get(path(transfer, "")).<String>path("waitsFor")).isEqualTo(SHELTER);
        assertThat(shelter().get(path(transfer, "")).<String>path("dueAt")).isNotBlank();
        for (var rung : List.of("REMINDER", "TEAM_LEAD", "REROUTE")) {
            pass(HALF);
            assertThat(townHall().get(path(transfer, "")).<String>path("rung")).isEqualTo(rung);
            assertThat(stateOf(transfer)).isEqualTo("OFFERED");
        }
        pass(HALF);
        assertThat(stateOf(transfer)).isEqualTo("LAPSED");
        assertThat(townHall().get(path(transfer, "")).<String>path("lapsedIn")).isEqualTo("ANSWER");
        assertThat(ladderOf(transfer)).containsExactly("REMINDER", "TEAM_LEAD", "REROUTE", "handoff.lapsed");
        assertThat(shelter().get(path(transfer, "/preview")).statusCode()).isEqualTo(410);
        pass(Duration.ofDays(1));
        assertThat(ladderOf(transfer)).as("nothing comes after the top").hasSize(4);
    }

    @Test
    void bothPartiesAreToldOfEachRung() {
        var transfer = offeredCrisis();
        pass(HALF);
        for (var party : List.of(TOWN_HALL, SHELTER)) {
            assertThat(outbox.about(transfer.caseId(), feedOf(party), "handoff.rung-reached"))
                    .singleElement()
                    .satisfies(told -> assertThat(told.get("phase").textValue()).isEqualTo("ANSWER"));
        }
    }

    @Test
    void whatAnOutageDelayedHappensInItsOrder() {
        var transfer = offeredCrisis();
        pass(Duration.ofDays(3));
        assertThat(ladderOf(transfer)).containsExactly("REMINDER", "TEAM_LEAD", "REROUTE", "handoff.lapsed");
    }

    @Test
    void severalReplicasAtOnceReachEachRungOnce() throws InterruptedException, ExecutionException {
        var transfers = IntStream.range(0, 20).mapToObj(_ -> crisis()).toList();
        transfers.forEach(transfer -> caseService.previewSealed(transfer, 1));
        transfers.forEach(transfer -> awaitState(transfer, "OFFERED"));
        clock.pass(HALF.multipliedBy(3));
        var start = new CyclicBarrier(3);
        try (var threads = Executors.newFixedThreadPool(3)) {
            var running = new ArrayList<Future<?>>();
            for (int replica = 0; replica < 3; replica++) {
                running.add(threads.submit(() -> {
                    start.await();
                    poller.tick();
                    return null;
                }));
            }
            for (Future<?> ended : running) {
                ended.get();
            }
        }
        assertThat(transfers)
                .allSatisfy(
                        transfer -> assertThat(ladderOf(transfer)).containsExactly("REMINDER", "TEAM_LEAD", "REROUTE"));
    }

    @Test
    void aQuestionDoesNotStopTheClock() {
        var transfer = offeredCrisis();
        var due = shelter().get(path(transfer, "")).<String>path("dueAt");
        shelter().body(Map.of("text", "Is she alone?")).post(path(transfer, "/questions"));
        assertThat(townHall().get(path(transfer, "")).<String>path("waitsFor")).isEqualTo(TOWN_HALL);
        assertThat(townHall().get(path(transfer, "")).<String>path("dueAt")).isEqualTo(due);
        pass(HALF);
        townHall().body(Map.of("text", "Yes")).post(path(transfer, "/questions/1/answers"));
        assertThat(townHall().get(path(transfer, "")).<String>path("dueAt")).isEqualTo(due);
        assertThat(townHall().get(path(transfer, "")).<String>path("rung")).isEqualTo("REMINDER");
        pass(HALF);
        assertThat(ladderOf(transfer)).containsExactly("REMINDER", "TEAM_LEAD");
    }

    @Test
    void anAcceptanceEndsTheWaitForItAndBeginsTheOneForTheLanding() {
        var transfer = offeredCrisis();
        pass(HALF);
        decide(shelter(), transfer, Map.of("decision", "ACCEPT"));
        pass(HALF.multipliedBy(4));
        assertThat(ladderOf(transfer))
                .as("a landing in a crisis may take four hours")
                .containsExactly("REMINDER");
        assertThat(shelter().get(path(transfer, "")).<String>path("rung")).isNull();
        pass(Duration.ofHours(8));
        assertThat(stateOf(transfer)).isEqualTo("LAPSED");
        assertThat(townHall().get(path(transfer, "")).<String>path("lapsedIn")).isEqualTo("LANDING");
        assertThat(ladderOf(transfer))
                .containsExactly("REMINDER", "REMINDER", "TEAM_LEAD", "REROUTE", "handoff.lapsed");
    }

    @Test
    void whatIsLandingOrOverWaitsForNobody() {
        var landing = landing();
        assertThat(townHall().get(path(landing, "")).<String>path("dueAt")).isNull();
        var declined = offered();
        decide(shelter(), declined, declining());
        clock.pass(Duration.ofDays(60));
        poller.tick();
        assertThat(ladderOf(landing)).isEmpty();
        assertThat(ladderOf(declined)).isEmpty();
        assertThat(stateOf(landing)).isEqualTo("LANDING");
        metrics.count();
        assertThat(meters.get("stokje.handoffs.unanswered.seconds").gauge().value())
                .as("how long case-service owes an answer, for operators")
                .isGreaterThanOrEqualTo(Duration.ofDays(60).toSeconds());
    }

    @Test
    void anAcceptanceThatCommitsFirstWinsFromALapseThatWaitsForIt() throws InterruptedException, ExecutionException {
        var transfer = offeredCrisis();
        clock.pass(HALF.multipliedBy(4));
        try (var threads = Executors.newSingleThreadExecutor()) {
            QuarkusTransaction.begin();
            deciding.decide(
                    new HandoffId(transfer.id()),
                    new Oin(SHELTER),
                    HandoffChoice.ACCEPT,
                    new DecisionReason(null),
                    null);
            var lapsing = threads.submit(poller::tick);
            awaitSomebodyWaitingForALock();
            assertThat(lapsing.isDone()).isFalse();
            QuarkusTransaction.commit();
            lapsing.get();
        }
        assertThat(stateOf(transfer)).isEqualTo("ACCEPTED");
        assertThat(ladderOf(transfer)).isEmpty();
    }

    @Test
    void anAcceptanceAfterTheLapseIsToldThatItIsTooLate() {
        var transfer = offeredCrisis();
        pass(HALF.multipliedBy(4));
        var late = shelter().body(Map.of("decision", "ACCEPT")).post(path(transfer, "/decisions"));
        assertThat(late.statusCode()).isEqualTo(409);
        assertThat(late.<String>path("state")).isEqualTo("LAPSED");
    }

    @Test
    void everyTimerIsARowOfItsOwn() {
        var transfer = offeredCrisis();
        assertThat(count("SELECT count(*) FROM timer WHERE phase = 'ANSWER' AND item_id = '" + transfer.id() + "'"))
                .isEqualTo(4);
    }

    @Test
    void theTeamLeadOfEachAgencySeesWhatIsOverdue() {
        var oin = freshOin();
        as(oin, "agency-admin").body(entry("Late")).put("/v1/agencies/" + oin);
        var body = proposal(Ids.next());
        body.put("urgency", "CRISIS");
        body.put("receiver", oin);
        var transfer = propose(body);
        caseService.previewSealed(transfer, 1);
        awaitState(transfer, "OFFERED");
        assertThat(as(oin, "team-lead").get("/v1/handoffs?list=OVERDUE").<List<String>>path("items.id"))
                .isEmpty();
        assertThat(as(oin, "team-lead").get("/v1/handoffs?list=WAITING").<List<String>>path("items.id"))
                .containsExactly(transfer.id().toString());
        pass(HALF.multipliedBy(2).plusSeconds(1));
        assertThat(as(oin, "team-lead").get("/v1/handoffs?list=OVERDUE").<List<String>>path("items.rung"))
                .containsExactly("TEAM_LEAD");
        assertThat(as(TOWN_HALL, "team-lead")
                        .get("/v1/handoffs?list=OVERDUE&direction=OUTGOING&limit=200")
                        .<List<String>>path("items.id"))
                .contains(transfer.id().toString());
    }

    private Transfer offeredCrisis() {
        var transfer = crisis();
        caseService.previewSealed(transfer, 1);
        awaitState(transfer, "OFFERED");
        return transfer;
    }

    private void pass(Duration time) {
        clock.pass(time);
        poller.tick();
    }

    /** The rungs told of, and the end of the ladder. */
    private List<String> ladderOf(Transfer transfer) {
        return told("stokje.handoff.v1", transfer.caseId()).stream()
                .filter(told ->
                        told.type().contains("rung-reached") || told.type().contains("lapsed"))
                .map(told -> told.data().has("rung") ? told.data().get("rung").textValue() : "handoff.lapsed")
                .toList();
    }
}
