package nl.stokje.servers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Remembers a server between launchers: its pid, and when it started, since the system hands out the same pid again.
 */
record PidFile(Path path) {

    /** Start times are told in clock ticks since boot; a clock set right in between moves them a little. */
    private static final Duration TOLERANCE = Duration.ofSeconds(5);

    static PidFile of(Path home, String name) {
        return new PidFile(home.toAbsolutePath().normalize().resolve("run").resolve(name + ".pid"));
    }

    void write(ProcessHandle process) {
        var started = process.info().startInstant().orElseGet(Instant::now);
        try {
            Files.createDirectories(path.getParent());
            Files.writeString(path, process.pid() + " " + started + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException("%s could not be written".formatted(path), e);
        }
    }

    /** The process that was written here, if it still runs. */
    Optional<ProcessHandle> running() {
        if (!Files.exists(path)) {
            return Optional.empty();
        }
        try {
            var parts = Files.readString(path).strip().split(" ");
            if (parts.length != 2) {
                return Optional.empty();
            }
            var started = Instant.parse(parts[1]);
            return ProcessHandle.of(Long.parseLong(parts[0]))
                    .filter(Pids::isAlive)
                    .filter(process -> startedAt(process, started));
        } catch (IOException e) {
            throw new UncheckedIOException("%s could not be read".formatted(path), e);
        }
    }

    void remove() {
        try {
            Files.deleteIfExists(path);
        } catch (IOException e) {
            throw new UncheckedIOException("%s could not be removed".formatted(path), e);
        }
    }

    private static boolean startedAt(ProcessHandle process, Instant started) {
        return process.info()
                .startInstant()
                .map(actual -> Duration.between(started, actual).abs().compareTo(TOLERANCE) < 0)
                .orElse(false);
    }
}
