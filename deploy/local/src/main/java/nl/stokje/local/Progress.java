package nl.stokje.local;

import java.time.Duration;
import java.time.Instant;
import java.util.function.Supplier;

/** Says what is ready and how long it took. */
@FunctionalInterface
public interface Progress {
    void ready(String what, Duration took);

    /** Says nothing: for tests. */
    static Progress silent() {
        return (_, _) -> {};
    }

    /** A line for each. */
    static Progress printed() {
        return (what, took) -> System.out.printf("  %-20s ready in %4.1f s%n", what, took.toMillis() / 1000.0);
    }

    default <T> T timed(String what, Supplier<T> work) {
        var start = Instant.now();
        var result = work.get();
        ready(what, Duration.between(start, Instant.now()));
        return result;
    }

    default void timed(String what, Runnable work) {
        timed(what, () -> {
            work.run();
            return what;
        });
    }
}
