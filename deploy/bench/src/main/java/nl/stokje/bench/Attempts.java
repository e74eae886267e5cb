package nl.stokje.bench;

import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;

/** Keeps count of what came through and what failed, so that one failure neither ends a measurement nor is passed over. */
final class Attempts {
    private final AtomicInteger succeeded = new AtomicInteger();
    private final AtomicInteger failed = new AtomicInteger();
    private final AtomicReference<String> firstFailure = new AtomicReference<>();

    void attempt(Runnable work) {
        var task = new FutureTask<>(work, work);
        task.run();
        try {
            task.get();
            succeeded.incrementAndGet();
        } catch (ExecutionException e) {
            fail(e.getCause().toString());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    void fail(String why) {
        failed.incrementAndGet();
        firstFailure.compareAndSet(null, why);
    }

    int succeeded() {
        return succeeded.get();
    }

    int failed() {
        return failed.get();
    }

    Optional<String> firstFailure() {
        return Optional.ofNullable(firstFailure.get());
    }
}
