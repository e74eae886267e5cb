package nl.stokje.bench;

import java.time.Duration;
import java.util.List;
import nl.stokje.servers.ServerFailed;

/**
 * How much is done, and for how long.
 *
 * @param handoffsASecond started at this rate, whatever becomes of the earlier ones
 * @param workers that each pass one case after the other, as fast as they can
 * @param warmUp in which the steady load rises to its rate
 * @param settling before the full load counts: by then everything is warm, and only the rate is new
 * @param window that counts
 */
record Plan(int handoffsASecond, int workers, Duration idle, Duration warmUp, Duration settling, Duration window) {
    static final Duration READY_WITHIN = Duration.ofSeconds(45);
    static final long RESIDENT_AT_MOST = 2_560L * 1024 * 1024;
    static final Duration PASSED_WITHIN = Duration.ofMillis(250);
    static final Duration LONGEST = Duration.ofMinutes(5);

    private static final int MOST_WORKERS = 64;

    /** @throws ServerFailed naming what isn't known */
    static Plan of(List<String> arguments) {
        var plan = new Plan(20, 16, seconds(10), seconds(20), seconds(10), seconds(60));
        for (var next = arguments.iterator(); next.hasNext(); ) {
            plan = switch (next.next()) {
                case "--short" ->
                    new Plan(plan.handoffsASecond, plan.workers, seconds(2), seconds(5), seconds(2), seconds(8));
                case "--workers" -> plan.withWorkers(next.hasNext() ? next.next() : "");
                case String other ->
                    throw new ServerFailed(other + " isn't known here; known are --short and --workers N");
            };
        }
        return plan;
    }

    private Plan withWorkers(String number) {
        if (!number.matches("[1-9]\\d?") || Integer.parseInt(number) > MOST_WORKERS) {
            throw new ServerFailed("--workers needs a number from 1 to " + MOST_WORKERS);
        }
        return new Plan(handoffsASecond, Integer.parseInt(number), idle, warmUp, settling, window);
    }

    private static Duration seconds(int number) {
        return Duration.ofSeconds(number);
    }
}
