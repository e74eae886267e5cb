package nl.stokje.containers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import nl.stokje.containers.Passing.Passed;
import org.junit.jupiter.api.Test;

/** Each service's container is stopped and killed in the middle of running handoffs. */
class StoppedInTheMiddleTest {
    private static final int HANDOFFS = 60;
    private static final int AT_ONCE = 8;
    private static final Duration PATIENCE = Duration.ofMinutes(4);
    /** 128 and the number of SIGTERM: it ended by itself when it was asked to. */
    private static final long ASKED_TO_END = 143;

    private final ComposedPlatform platform = ComposedPlatform.running();
    private final Passing passing = new Passing(platform);
    private final AtomicInteger begun = new AtomicInteger();

    @Test
    void everyHandoffEndsOnceWhenServicesAreStoppedAndKilled_I1_I2_I7_I8()
            throws ExecutionException, InterruptedException {
        try (var workers = Executors.newFixedThreadPool(AT_ONCE)) {
            var running = new ArrayList<Future<Passed>>();
            for (var number = 0; number < HANDOFFS; number++) {
                running.add(workers.submit(this::passOne));
            }
            var step = HANDOFFS / (2 * ComposedPlatform.SERVICES.size() + 1);
            var due = step;
            for (var service : ComposedPlatform.SERVICES) {
                interrupt(service, due, true);
                interrupt(service, due + step, false);
                due += 2 * step;
            }
            for (var one : running) {
                var passed = one.get();
                passing.awaitConcluded(passed);
                assertThat(passing.turnOf(passed)).as("turn of %s", passed).isEqualTo(2);
            }
            assertThat(running).hasSize(HANDOFFS);
        }
    }

    private void interrupt(String service, int due, boolean inOrder) {
        await(service).atMost(PATIENCE).until(() -> begun.get() >= due);
        var container = platform.container(service);
        if (inOrder) {
            assertThat(container.stop()).as("exit status of %s", service).isEqualTo(ASKED_TO_END);
        } else {
            container.kill();
        }
        container.start();
        platform.awaitReady(service, PATIENCE);
    }

    private Passed passOne() {
        begun.incrementAndGet();
        return passing.pass(passing.register());
    }
}
