package nl.stokje.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nl.stokje.acceptance.Topics.Event;
import nl.stokje.local.Agency;
import nl.stokje.local.Desk;
import nl.stokje.local.Platform;
import nl.stokje.local.Story;
import nl.stokje.servers.ServerProcess;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Two processes of handoff-service on one database, and nobody answers: each rung of each handoff is told once and in
 * order, also when one of the two is killed (SIGKILL) on the way up.
 */
class TwoReplicasTest {
    private static final int HANDOFFS = 60;
    private static final Duration LONGEST = Duration.ofMinutes(3);
    private static final Map<String, String> IMPATIENT = Map.of(
            "STOKJE_HANDOFF_WORKING_TIMES_ANSWER_CRISIS", "PT20S",
            "STOKJE_TIMERS_EVERY", "1s");

    private static final List<String> CLIMB = List.of(
            "handoff.proposed",
            "handoff.offered",
            "handoff.rung-reached REMINDER",
            "handoff.rung-reached TEAM_LEAD",
            "handoff.rung-reached REROUTE",
            "handoff.lapsed");

    private final Platform platform = OnePlatform.running();
    private final Topics topics = new Topics(platform.bootstrapServers());
    private final Desk townHall = Desk.at(platform, Agency.TOWN_HALL).patient(LONGEST);
    private ServerProcess replica;

    @BeforeEach
    void bothAreImpatient() {
        platform.restart("handoff", IMPATIENT);
        replica = platform.startReplica("handoff", IMPATIENT);
    }

    @AfterEach
    void onlyTheUsualOneGoesOn() {
        replica.kill();
        platform.restart("handoff", Map.of());
    }

    @Test
    void noRungFiresTwiceAndNoEventOfACaseIsOutOfOrder_I3_I7() {
        var cases = IntStream.range(0, HANDOFFS)
                .parallel()
                .mapToObj(_ -> proposeOne())
                .toList();

        await().atMost(LONGEST).until(() -> toldOf(cases, isType("handoff.rung-reached")) >= HANDOFFS);
        replica.kill();

        await().atMost(LONGEST).until(() -> toldOf(cases, isType("handoff.lapsed")) >= HANDOFFS);
        var told = climbs();
        cases.forEach(caseId -> assertThat(told.get(caseId)).isEqualTo(CLIMB));
    }

    private String proposeOne() {
        var caseId = townHall.register(Story.intake()).get("caseId").textValue();
        townHall.awaitCase(caseId);
        townHall.client()
                .post(
                        "handoff",
                        "/handoffs",
                        Map.of(
                                "caseId",
                                caseId,
                                "receiver",
                                Agency.HOUSING.oin(),
                                "kind",
                                "TRANSFER",
                                "need",
                                Map.of("code", "SHELTER", "text", "A bed for tonight"),
                                "purpose",
                                "shelter for a minor",
                                "basis",
                                Desk.LEGAL_TASK,
                                "categories",
                                List.of("STORY"),
                                "urgency",
                                "CRISIS"))
                .expect(202);
        return caseId;
    }

    private long toldOf(List<String> cases, Predicate<Event> which) {
        return topics.all("stokje\\.handoff\\.v1").stream()
                .filter(which)
                .filter(event -> cases.contains(event.key()))
                .count();
    }

    private Map<String, List<String>> climbs() {
        return topics.all("stokje\\.handoff\\.v1").stream()
                .collect(Collectors.groupingBy(
                        Event::key, Collectors.mapping(TwoReplicasTest::step, Collectors.toList())));
    }

    private static Predicate<Event> isType(String type) {
        return event -> event.type().equals(type);
    }

    private static String step(Event event) {
        return event.type().equals("handoff.rung-reached")
                ? event.type() + " " + event.data().get("rung").textValue()
                : event.type();
    }
}
