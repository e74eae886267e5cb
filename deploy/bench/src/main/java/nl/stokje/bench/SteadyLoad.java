package nl.stokje.bench;

import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import nl.stokje.servers.ServerProcess;

/** Starts handoffs at a fixed rate, as citizens do, who don't wait until the platform is done with the one before. */
final class SteadyLoad {
    /** Beyond this many at a time the platform has fallen so far behind that going on shows nothing more. */
    private static final int MOST_AT_A_TIME = 500;

    /** Who watches asks often, which is a load that citizens don't bring: one of so many shows enough. */
    private static final int WATCHED_OF = 4;

    private final Passing passing;
    private final Plan plan;
    private final List<ServerProcess> platform;
    private final Attempts whileRising = new Attempts();
    private final Attempts attempts = new Attempts();
    private final Queue<Duration> measured = new ConcurrentLinkedQueue<>();
    private final Semaphore room = new Semaphore(MOST_AT_A_TIME);

    SteadyLoad(Passing passing, Plan plan, List<ServerProcess> platform) {
        this.passing = passing;
        this.plan = plan;
        this.platform = platform;
    }

    /** @param cpu of the window only */
    record Result(Latencies latencies, Attempts whileRising, Attempts attempts, CpuTimes cpu) {}

    Result run() {
        CpuTimes before;
        CpuTimes after;
        try (var each = Executors.newVirtualThreadPerTaskExecutor()) {
            var windowBegins = System.nanoTime() + plan.rise().toNanos();
            rise(each, windowBegins);
            before = CpuTimes.now(platform);
            hold(each, windowBegins);
            after = CpuTimes.now(platform);
        }
        return new Result(Latencies.of(measured), whileRising, attempts, after.since(before));
    }

    /** From nothing to the full rate, evenly. */
    private void rise(Executor each, long until) {
        var length = plan.rise().toNanos();
        var handoffs = plan.handoffsASecond() * (int) plan.rise().toSeconds() / 2;
        for (var number = 0; number < handoffs; number++) {
            Pause.until(until - length + (long) (length * Math.sqrt((double) number / handoffs)));
            start(each, whileRising, passing::unwatched);
        }
    }

    private void hold(Executor each, long from) {
        var apart = Duration.ofSeconds(1).dividedBy(plan.handoffsASecond()).toNanos();
        var handoffs = plan.handoffsASecond() * (int) plan.window().toSeconds();
        for (var number = 0; number < handoffs; number++) {
            Pause.until(from + number * apart);
            if (number % WATCHED_OF == 0) {
                start(each, attempts, () -> measured.add(passing.watched()));
            } else {
                start(each, attempts, passing::unwatched);
            }
        }
    }

    private void start(Executor each, Attempts counting, Runnable handoff) {
        if (room.tryAcquire()) {
            each.execute(() -> {
                counting.attempt(handoff);
                room.release();
            });
        } else {
            counting.fail("not started, since the platform is %d handoffs behind".formatted(MOST_AT_A_TIME));
        }
    }
}
