package nl.stokje.local;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import nl.stokje.servers.ServerFailed;

/** Something that is being started beside other things. */
record Background<T>(CompletableFuture<T> future) {
    private static final Duration LONGEST = Duration.ofSeconds(120);
    private static final Duration PAUSE = Duration.ofMillis(100);

    static <T> Background<T> of(Supplier<T> work) {
        return new Background<>(CompletableFuture.supplyAsync(
                work, task -> Thread.ofPlatform().daemon().start(task)));
    }

    /** @throws ServerFailed when it couldn't be started */
    T join() {
        try {
            return future.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof ServerFailed failed
                    ? failed
                    : new ServerFailed(String.valueOf(e.getCause().getMessage()), e.getCause());
        }
    }

    /** @throws ServerFailed with this sentence when it doesn't become true */
    static void until(BooleanSupplier condition, String otherwise) {
        firstOf(() -> condition.getAsBoolean() ? Optional.of(condition) : Optional.empty(), otherwise);
    }

    /** Asks until there is an answer. */
    static <T> T firstOf(Supplier<Optional<T>> question, String otherwise) {
        var end = Instant.now().plus(LONGEST);
        var answer = question.get();
        while (answer.isEmpty()) {
            if (Instant.now().isAfter(end)) {
                throw new ServerFailed(otherwise);
            }
            pause();
            answer = question.get();
        }
        return answer.get();
    }

    static void pause() {
        try {
            Thread.sleep(PAUSE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ServerFailed("interrupted while waiting", e);
        }
    }
}
