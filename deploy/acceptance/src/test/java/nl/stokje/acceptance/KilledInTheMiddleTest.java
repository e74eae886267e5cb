package nl.stokje.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import nl.stokje.acceptance.Topics.Event;
import nl.stokje.local.Agency;
import nl.stokje.local.Desk;
import nl.stokje.local.Platform;
import nl.stokje.local.Story;
import org.junit.jupiter.api.Test;

/** Each part is killed (SIGKILL) in the middle of running handoffs and started again. Nothing is lost, nothing doubled. */
class KilledInTheMiddleTest {
    private static final int HANDOFFS = 200;
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private static final List<String> TOLD_TO_BOTH = List.of(
            "handoff.offered",
            "handoff.accepted",
            "handoff.landing-reported",
            "case.baton-passed",
            "handoff.landed",
            "handoff.concluded");

    private final Platform platform = OnePlatform.running();
    private final Desk townHall = Desk.at(platform, Agency.TOWN_HALL).patient(PATIENCE);
    private final Desk housing = Desk.at(platform, Agency.HOUSING).patient(PATIENCE);
    private final AtomicInteger begun = new AtomicInteger();

    /** One case and its handoff. */
    private record Passed(String caseId, String handoff) {}

    @Test
    void everyHandoffEndsOnceWhateverDiesWhen_I1_I2_I7_I8() throws ExecutionException, InterruptedException {
        try (var workers = Executors.newFixedThreadPool(24)) {
            var running = new ArrayList<Future<Passed>>();
            for (var number = 0; number < HANDOFFS; number++) {
                running.add(workers.submit(this::passOne));
            }
            var steps = Platform.parts().size() + 1;
            for (var part : Platform.parts()) {
                var reached = HANDOFFS * (Platform.parts().indexOf(part) + 1) / steps;
                await(part).atMost(PATIENCE).until(() -> begun.get() >= reached);
                platform.kill(part);
                platform.restart(part);
            }
            var lastRestart = System.nanoTime();
            var passed = new ArrayList<Passed>();
            for (var one : running) {
                passed.add(one.get());
            }
            System.out.printf(
                    "from the last restart to the last conclusion: %s%n",
                    Duration.ofNanos(System.nanoTime() - lastRestart));
            assertEveryCasePassedOnce(passed);
            assertFeedsAreCompleteAndWithoutADouble(passed);
        }
    }

    private Passed passOne() {
        begun.incrementAndGet();
        var caseId = townHall.register(Story.intake()).get("caseId").textValue();
        townHall.awaitCase(caseId);
        var handoff = townHall.pass(caseId, housing);
        housing.conclude(handoff, "HELPED", "A room").expect(201);
        return new Passed(caseId, handoff);
    }

    private void assertEveryCasePassedOnce(List<Passed> passed) {
        for (var one : passed) {
            assertThat(housing.awaitCase(one.caseId()).get("turn").asInt()).isEqualTo(2);
            assertThat(townHall.awaitState(one.handoff(), "CONCLUDED")).isNotNull();
        }
        var batons = byKey("stokje\\.case\\.v1", "case.baton-passed");
        passed.forEach(one -> assertThat(batons.get(one.caseId())).hasSize(1));
    }

    private void assertFeedsAreCompleteAndWithoutADouble(List<Passed> passed) {
        var own = passed.stream().map(Passed::caseId).collect(Collectors.toSet());
        for (var agency : List.of(Agency.TOWN_HALL, Agency.HOUSING)) {
            var feed = "stokje\\.feed\\.%s\\.v1".formatted(agency.oin());
            await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> {
                // Of this test's own cases: a slot that another test lost is healed by telling all kept rows again.
                var events = new Topics(platform.bootstrapServers())
                        .all(feed).stream()
                                .filter(event -> own.contains(event.key()))
                                .toList();
                assertThat(events).extracting(Event::id).doesNotHaveDuplicates();
                for (var type : TOLD_TO_BOTH) {
                    var told = grouped(events, type);
                    passed.forEach(one -> assertThat(told.get(one.caseId()))
                            .as("%s about %s on the feed of %s", type, one, agency.name())
                            .hasSize(1));
                }
            });
        }
    }

    private Map<String, List<Event>> byKey(String topic, String type) {
        return grouped(new Topics(platform.bootstrapServers()).all(topic), type);
    }

    private static Map<String, List<Event>> grouped(List<Event> events, String type) {
        return events.stream().filter(event -> event.type().equals(type)).collect(Collectors.groupingBy(Event::key));
    }
}
