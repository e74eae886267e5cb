package nl.stokje.servers;

import java.time.Duration;
import java.util.function.BooleanSupplier;

/** Waits for what happens in another process, which can only be asked for. */
final class Waiting {

    private static final Duration PAUSE = Duration.ofMillis(50);

    private Waiting() {}

    /** Whether the condition held before the time was up. */
    static boolean until(Duration atMost, BooleanSupplier condition) {
        var deadline = System.nanoTime() + atMost.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() - deadline > 0) {
                return false;
            }
            pause();
        }
        return true;
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
