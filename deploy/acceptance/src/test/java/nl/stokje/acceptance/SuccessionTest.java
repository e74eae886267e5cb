package nl.stokje.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import nl.stokje.acceptance.Topics.Event;
import nl.stokje.local.Agency;
import nl.stokje.local.Desk;
import nl.stokje.local.Dissolution;
import nl.stokje.local.Platform;
import org.junit.jupiter.api.Test;

/** An agency is dissolved, and case-service is killed (SIGKILL) in the middle of passing its cases. None is lost or doubled. */
class SuccessionTest {
    private static final int CASES = 400;
    private static final int AT_A_TIME = 16;
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private final Platform platform = OnePlatform.running();
    private final Dissolution dissolution = Dissolution.at(platform);

    @Test
    void everyCasePassesOnceThoughCaseServiceDiesInTheMiddle_I1_I2_I7_I8() {
        var cases = Set.copyOf(dissolution.bringIn(CASES, AT_A_TIME));
        await().atMost(PATIENCE).until(() -> dissolution.counted() == CASES);

        var succession = dissolution.order();
        dissolution.await(succession, PATIENCE, seen -> seen.get("passed").asInt() >= CASES / 4);
        platform.kill("case-service");
        platform.restart("case-service");
        var killedAt = dissolution.progress(succession);
        var ended = dissolution.await(
                succession, PATIENCE, seen -> "ENDED".equals(seen.get("state").asText()));

        assertThat(killedAt.get("waiting").asInt())
                .as("killed in the middle: " + killedAt)
                .isPositive();
        assertThat(ended.get("passed").asInt()).as(ended.toString()).isEqualTo(CASES);
        assertThat(ended.get("failed").asInt()).isZero();
        assertToldOnce("stokje\\.case\\.v1", succession, cases);
        for (var agency : List.of(Dissolution.DISSOLVED, Dissolution.SUCCESSOR)) {
            assertToldOnce("stokje\\.feed\\.%s\\.v1".formatted(agency.oin()), succession, cases);
        }
        assertHeldBySuccessorInTurnTwo(cases.iterator().next());
    }

    private void assertToldOnce(String topic, String succession, Set<String> cases) {
        await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> {
            var passed = new Topics(platform.bootstrapServers())
                    .all(topic).stream()
                            .filter(event -> event.type().equals("case.baton-passed"))
                            .filter(event -> succession.equals(
                                    event.data().path("successionId").asText()))
                            .toList();
            assertThat(passed).extracting(Event::key).doesNotHaveDuplicates();
            assertThat(passed.stream().map(Event::key).collect(Collectors.toSet()))
                    .isEqualTo(cases);
            assertThat(passed)
                    .allSatisfy(event ->
                            assertThat(event.data().get("turn").asInt()).isEqualTo(2));
        });
    }

    private void assertHeldBySuccessorInTurnTwo(String caseId) {
        for (Agency agency : List.of(Dissolution.DISSOLVED, Dissolution.SUCCESSOR)) {
            var seen = Desk.at(platform, agency).awaitCase(caseId);
            assertThat(seen.get("holder").asText()).isEqualTo(Dissolution.SUCCESSOR.oin());
            assertThat(seen.get("turn").asInt()).isEqualTo(2);
        }
    }
}
