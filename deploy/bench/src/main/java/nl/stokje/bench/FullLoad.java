package nl.stokje.bench;

import java.util.List;
import java.util.concurrent.Executors;
import nl.stokje.servers.ServerProcess;

/** Lets workers pass one case after the other, as fast as the platform can. */
final class FullLoad {
    private final Passing passing;
    private final Plan plan;
    private final List<ServerProcess> platform;
    private final Attempts attempts = new Attempts();

    FullLoad(Passing passing, Plan plan, List<ServerProcess> platform) {
        this.passing = passing;
        this.plan = plan;
        this.platform = platform;
    }

    /** @param concluded within the window */
    record Result(int concluded, Attempts attempts, CpuTimes cpu) {
        double aSecond() {
            return concluded * 1e9 / cpu.atNanos();
        }
    }

    Result run() {
        var began = System.nanoTime();
        var windowBegins = began + plan.warmUp().toNanos();
        var windowEnds = windowBegins + plan.window().toNanos();
        try (var workers = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var number = 0; number < plan.workers(); number++) {
                workers.execute(() -> work(windowEnds));
            }
            Pause.until(windowBegins);
            var before = CpuTimes.now(platform);
            var concludedBefore = attempts.succeeded();
            Pause.until(windowEnds);
            var after = CpuTimes.now(platform);
            return new Result(attempts.succeeded() - concludedBefore, attempts, after.since(before));
        }
    }

    private void work(long until) {
        while (System.nanoTime() < until) {
            attempts.attempt(passing::unwatched);
        }
    }
}
