package nl.stokje.servers;

import java.time.Duration;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** Waits for what happens in another process, which can only be asked for. */
final class Waiting {

    private static final Duration PAUSE = Duration.ofMillis(50);

    private Waiting() {}

    /** Whether the condition held before the time was up. */
    static boolean until(Duration atMost, BooleanSupplier condition) {
        return ask(atMost, condition::getAsBoolean, held -> held);
    }

    /** The first answer that will do, or the last one when the time is up. */
    static <T> T ask(Duration atMost, Supplier<T> question, Predicate<T> willDo) {
        var deadline = System.nanoTime() + atMost.toNanos();
        var answer = question.get();
        while (!willDo.test(answer) && System.nanoTime() - deadline < 0) {
            pause();
            answer = question.get();
        }
        return answer;
    }

    static ServerFailed interrupted(InterruptedException cause) {
        Thread.currentThread().interrupt();
        return new ServerFailed("interrupted while waiting for a server", cause);
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE);
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
    }
}
