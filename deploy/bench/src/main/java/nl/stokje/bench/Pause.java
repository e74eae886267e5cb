package nl.stokje.bench;

import java.util.concurrent.locks.LockSupport;

/** Waits for a moment of {@link System#nanoTime}. */
final class Pause {
    private Pause() {}

    static void until(long moment) {
        for (var left = moment - System.nanoTime(); left > 0; left = moment - System.nanoTime()) {
            LockSupport.parkNanos(left);
        }
    }
}
