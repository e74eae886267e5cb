package nl.stokje.bench;

import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;

/** Keeps count of what failed, so that one failure neither ends a measurement nor is passed over. */
final class Attempts {
    private final AtomicInteger failed = new AtomicInteger();
    private final AtomicReference<String> firstFailure = new AtomicReference<>();

    /** What the work gives, or nothing when it failed. */
    <T> Optional<T> attempt(Callable<T> work) {
        var task = new FutureTask<>(work);
        task.run();
        try {
            return Optional.of(task.get());
        } catch (ExecutionException e) {
            fail(e.getCause().toString());
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    void fail(String why) {
        failed.incrementAndGet();
        firstFailure.compareAndSet(null, why);
    }

    int failed() {
        return failed.get();
    }

    Optional<String> firstFailure() {
        return Optional.ofNullable(firstFailure.get());
    }
}
