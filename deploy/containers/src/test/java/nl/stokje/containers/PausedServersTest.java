package nl.stokje.containers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Kafka or PostgreSQL hangs for a minute: containers are paused, so that connections stay open and nobody answers. */
class PausedServersTest {
    private static final Duration AWAY = Duration.ofMinutes(1);
    private static final Duration PATIENCE = Duration.ofMinutes(4);
    private static final int CASES = 3;

    private final ComposedPlatform platform = ComposedPlatform.running();
    private final Passing passing = new Passing(platform);

    @Test
    void intakesAreTakenWhileKafkaIsAwayAndTheirCasesOpenAndPassWhenItIsBack() {
        var before = passing.register();
        var starts = starts();
        platform.container("kafka").pause();
        List<String> meanwhile;
        try {
            meanwhile = Stream.generate(passing::register).limit(CASES).toList();
            everyServiceStaysAliveFor(AWAY);
            ComposedPlatform.SERVICES.forEach(service -> System.out.printf(
                    "%s without Kafka for a minute: ready %s%n",
                    service, platform.health(service).status("ready")));
        } finally {
            platform.container("kafka").unpause();
        }
        everyServiceIsReadyAgain(starts);
        Stream.concat(Stream.of(before), meanwhile.stream()).forEach(this::passesOnce);
    }

    @Test
    void servicesSayThatTheyAreNotReadyWhilePostgresIsAwayAndNothingIsLostWhenItIsBack() {
        var before = passing.register();
        var starts = starts();
        platform.container("postgres").pause();
        List<CompletableFuture<String>> meanwhile;
        try {
            meanwhile = Stream.generate(() -> CompletableFuture.supplyAsync(passing::register))
                    .limit(CASES)
                    .toList();
            for (var service : ComposedPlatform.SERVICES) {
                await(service)
                        .atMost(AWAY)
                        .until(() -> !platform.health(service).isReady());
            }
            everyServiceStaysAliveFor(AWAY);
        } finally {
            platform.container("postgres").unpause();
        }
        everyServiceIsReadyAgain(starts);
        Stream.concat(Stream.of(before), meanwhile.stream().map(CompletableFuture::join))
                .forEach(this::passesOnce);
    }

    private void everyServiceStaysAliveFor(Duration time) {
        await("alive all the time")
                .pollInterval(Duration.ofSeconds(1))
                .during(time)
                .atMost(time.plusSeconds(30))
                .until(() -> ComposedPlatform.SERVICES.stream()
                        .allMatch(service -> platform.health(service).isAlive()));
    }

    /** By itself: what was started before runs still. */
    private void everyServiceIsReadyAgain(Map<String, String> starts) {
        ComposedPlatform.SERVICES.forEach(service -> platform.awaitReady(service, PATIENCE));
        assertThat(starts()).isEqualTo(starts);
    }

    private void passesOnce(String caseId) {
        var passed = passing.pass(caseId);
        passing.awaitConcluded(passed);
        assertThat(passing.turnOf(passed)).isEqualTo(2);
    }

    private Map<String, String> starts() {
        var starts = new HashMap<String, String>();
        ComposedPlatform.SERVICES.forEach(
                service -> starts.put(service, platform.container(service).startedAt()));
        return starts;
    }
}
