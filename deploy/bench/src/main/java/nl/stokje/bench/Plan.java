package nl.stokje.bench;

import java.time.Duration;
import java.util.Iterator;
import java.util.List;
import nl.stokje.servers.ServerFailed;

/**
 * How much is done, and for how long. The full load comes first: it warms everything up, and no faster than the
 * platform can follow.
 *
 * @param handoffsASecond started at this rate, whatever becomes of the earlier ones
 * @param workers that each pass one case after the other, as fast as they can
 * @param warmUp before the full load counts
 * @param rise in which the steady load comes to its rate
 * @param window that counts
 * @param succession how many cases pass in one; 0 to measure handoffs instead
 * @param wall whether to measure what row-level security costs instead
 */
record Plan(
        int handoffsASecond,
        int workers,
        Duration idle,
        Duration warmUp,
        Duration rise,
        Duration window,
        int succession,
        boolean wall) {
    static final Duration READY_WITHIN = Duration.ofSeconds(45);
    static final long RESIDENT_AT_MOST = 2_560L * 1024 * 1024;
    static final Duration PASSED_WITHIN = Duration.ofMillis(250);
    /** Besides the loads. */
    static final Duration ALL_ELSE = Duration.ofMinutes(4);

    static final Duration LONGEST_SUCCESSION = Duration.ofMinutes(20);

    private static final int MOST_WORKERS = 64;
    private static final int LARGEST_SUCCESSION = 10_000;
    private static final int HIGHEST_RATE = 100;
    private static final int LONGEST_WARM_UP_SECONDS = 1_800;

    /** @throws ServerFailed naming what isn't known */
    static Plan of(List<String> arguments) {
        var plan = new Plan(20, 32, seconds(10), seconds(900), seconds(10), seconds(60), 0, false);
        for (var next = arguments.iterator(); next.hasNext(); ) {
            plan = switch (next.next()) {
                case "--short" ->
                    new Plan(
                            plan.handoffsASecond,
                            plan.workers,
                            seconds(2),
                            seconds(6),
                            seconds(2),
                            seconds(8),
                            plan.succession,
                            plan.wall);
                case "--succession" -> plan.withSuccession(LARGEST_SUCCESSION);
                case "--wall" -> plan.withWall();
                case "--cases" -> plan.withSuccession(number("--cases", next, LARGEST_SUCCESSION));
                case "--workers" -> plan.withWorkers(number("--workers", next, MOST_WORKERS));
                case "--rate" -> plan.withRate(number("--rate", next, HIGHEST_RATE));
                case "--warm-up" -> plan.withWarmUp(number("--warm-up", next, LONGEST_WARM_UP_SECONDS));
                case String other ->
                    throw new ServerFailed(
                            other + " isn't known here; known are --short, --workers N, --rate N, --warm-up SECONDS, "
                                    + "--succession, --cases N and --wall");
            };
        }
        return plan;
    }

    private static int number(String option, Iterator<String> arguments, int most) {
        var given = arguments.hasNext() ? arguments.next() : "";
        if (!given.matches("[1-9]\\d{0,4}") || Integer.parseInt(given) > most) {
            throw new ServerFailed("%s needs a number from 1 to %d".formatted(option, most));
        }
        return Integer.parseInt(given);
    }

    private Plan withWorkers(int number) {
        return new Plan(handoffsASecond, number, idle, warmUp, rise, window, succession, wall);
    }

    private Plan withRate(int number) {
        return new Plan(number, workers, idle, warmUp, rise, window, succession, wall);
    }

    private Plan withWarmUp(int seconds) {
        return new Plan(handoffsASecond, workers, idle, seconds(seconds), rise, window, succession, wall);
    }

    private Plan withSuccession(int cases) {
        return new Plan(handoffsASecond, workers, idle, warmUp, rise, window, cases, wall);
    }

    private Plan withWall() {
        return new Plan(handoffsASecond, workers, idle, warmUp, rise, window, succession, true);
    }

    Duration longest() {
        return succession > 0
                ? LONGEST_SUCCESSION
                : ALL_ELSE.plus(warmUp).plus(window).plus(rise).plus(window);
    }

    private static Duration seconds(int number) {
        return Duration.ofSeconds(number);
    }
}
