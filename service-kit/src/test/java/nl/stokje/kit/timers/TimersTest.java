package nl.stokje.kit.timers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import nl.stokje.kit.Ids;
import nl.stokje.kit.TestClock;
import nl.stokje.kit.TestKeys;
import nl.stokje.servers.TestServers;
import org.hibernate.Session;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Timers on a real database, with several runners at once. */
@QuarkusTest
@TestProfile(Kitchen.class)
@QuarkusTestResource(value = TestServers.class, initArgs = @ResourceArg(name = "service", value = "timers"))
@QuarkusTestResource(value = TestKeys.class, initArgs = @ResourceArg(name = "service", value = "case-service"))
class TimersTest {
    private static final String PHASE = "BOILING";
    private static final Duration MINUTE = Duration.ofMinutes(1);

    @Inject
    Timers timers;

    @Inject
    TimerPoller poller;

    @Inject
    Kettles kettles;

    @Inject
    TestClock clock;

    @Inject
    Session session;

    @BeforeEach
    void anEmptyKitchen() {
        clock.reset();
        QuarkusTransaction.requiringNew()
                .run(() ->
                        session.createNativeMutationQuery("DELETE FROM timer").executeUpdate());
    }

    @AfterEach
    void backToTheSystemsTime() {
        clock.reset();
    }

    @Test
    void nothingHappensBeforeItsTime() {
        var kettle = started(MINUTE);
        poller.tick();
        assertThat(kettles.whistlesOf(kettle)).isEmpty();
        clock.pass(MINUTE);
        poller.tick();
        assertThat(kettles.whistlesOf(kettle)).containsExactly("1");
    }

    @Test
    void whatAnOutageDelayedHappensInItsOrder() {
        var kettle = started(MINUTE, MINUTE, MINUTE.multipliedBy(2), MINUTE.multipliedBy(3));
        clock.pass(Duration.ofDays(1));
        poller.tick();
        assertThat(kettles.whistlesOf(kettle)).containsExactly("1", "2", "3", "4");
    }

    @Test
    void severalRunnersAtOnceLetEachStepHappenOnceAndInOrder() throws InterruptedException, ExecutionException {
        var subjects = IntStream.range(0, 60)
                .mapToObj(_ -> started(MINUTE, MINUTE.multipliedBy(2), MINUTE.multipliedBy(3)))
                .toList();
        clock.pass(Duration.ofHours(1));
        together(4, poller::tick);
        assertThat(subjects)
                .allSatisfy(kettle -> assertThat(kettles.whistlesOf(kettle)).containsExactly("1", "2", "3"));
    }

    @Test
    void whatWasCancelledMeanwhileDoesNotHappen() {
        var kettle = started(MINUTE, MINUTE.multipliedBy(2));
        clock.pass(MINUTE);
        poller.tick();
        inKettle(kettle, () -> timers.cancel(kettle, PHASE));
        clock.pass(MINUTE);
        poller.tick();
        assertThat(kettles.whistlesOf(kettle)).containsExactly("1");
    }

    @Test
    void aCancellationThatCommitsFirstWinsFromARunnerThatWaitsForIt() throws InterruptedException, ExecutionException {
        var kettle = started(MINUTE);
        clock.pass(MINUTE);
        try (var threads = Executors.newSingleThreadExecutor()) {
            QuarkusTransaction.begin();
            kettles.hold(kettle);
            timers.cancel(kettle);
            var running = threads.submit(poller::tick);
            await().during(Duration.ofMillis(300)).until(() -> !running.isDone());
            QuarkusTransaction.commit();
            running.get();
        }
        assertThat(kettles.whistlesOf(kettle)).isEmpty();
    }

    @Test
    void aPhaseThatIsStartedAgainBeginsAnew() {
        var kettle = started(MINUTE, Duration.ofHours(1));
        clock.pass(MINUTE);
        poller.tick();
        inKettle(kettle, () -> timers.start(kettle, PHASE, steps(MINUTE.multipliedBy(2))));
        clock.pass(Duration.ofHours(2));
        poller.tick();
        assertThat(kettles.whistlesOf(kettle)).containsExactly("1", "1");
    }

    @Test
    void aStepThatFailsWaitsWithItsLaterStepsAndHoldsNobodyElseUp() {
        var broken = started(MINUTE, MINUTE.multipliedBy(2));
        var sound = started(MINUTE.multipliedBy(2));
        kettles.breakIt(broken, true);
        clock.pass(MINUTE.multipliedBy(2));
        poller.tick();
        assertThat(kettles.whistlesOf(broken)).isEmpty();
        assertThat(kettles.whistlesOf(sound)).containsExactly("1");
        kettles.breakIt(broken, false);
        poller.tick();
        assertThat(kettles.whistlesOf(broken)).as("before its next try").isEmpty();
        clock.pass(MINUTE);
        poller.tick();
        assertThat(kettles.whistlesOf(broken)).containsExactly("1", "2");
    }

    @Test
    void aRolledBackChangeSetsNoTimer() {
        var kettle = kettles.fresh();
        QuarkusTransaction.begin();
        timers.start(kettle, PHASE, steps(MINUTE));
        QuarkusTransaction.rollback();
        clock.pass(MINUTE);
        poller.tick();
        assertThat(kettles.whistlesOf(kettle)).isEmpty();
    }

    @Test
    void timersCannotBeSetOutsideATransaction() {
        assertThatThrownBy(() -> timers.start(Ids.next(), PHASE, List.of())).hasMessageContaining("ARJUNA016110");
    }

    @Test
    void whatHasHappenedIsForgottenInTime() {
        var kettle = started(MINUTE, Duration.ofDays(365));
        clock.pass(MINUTE);
        poller.tick();
        clock.pass(Duration.ofDays(31));
        poller.forget();
        assertThat(QuarkusTransaction.requiringNew()
                        .call(() -> session.createNativeQuery(
                                        "SELECT count(*) FROM timer WHERE item_id = :kettle", Long.class)
                                .setParameter("kettle", kettle)
                                .getSingleResult()))
                .as("what is still to happen stays")
                .isEqualTo(1);
    }

    private UUID started(Duration... after) {
        var kettle = kettles.fresh();
        inKettle(kettle, () -> timers.start(kettle, PHASE, steps(after)));
        return kettle;
    }

    private List<TimerStep> steps(Duration... after) {
        Instant now = clock.instant();
        return IntStream.range(0, after.length)
                .mapToObj(number -> new TimerStep(String.valueOf(number + 1), now.plus(after[number])))
                .toList();
    }

    private void inKettle(UUID kettle, Runnable change) {
        QuarkusTransaction.requiringNew().run(() -> {
            kettles.hold(kettle);
            change.run();
        });
    }

    private static void together(int runners, Runnable run) throws InterruptedException, ExecutionException {
        var start = new CyclicBarrier(runners);
        try (var threads = Executors.newFixedThreadPool(runners)) {
            var running = new ArrayList<Future<?>>();
            for (int runner = 0; runner < runners; runner++) {
                running.add(threads.submit(() -> {
                    start.await();
                    run.run();
                    return null;
                }));
            }
            for (Future<?> ended : running) {
                ended.get();
            }
        }
    }
}
