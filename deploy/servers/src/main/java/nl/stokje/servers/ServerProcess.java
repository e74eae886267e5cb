package nl.stokje.servers;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/**
 * A server as a process of its own: it outlives the launcher and its terminal, and the next launcher finds it again by
 * its pid file.
 */
public final class ServerProcess {

    private final String name;
    private final ProcessHandle process;
    private final PidFile pidFile;
    private final ServerLog log;

    private ServerProcess(String name, ProcessHandle process, PidFile pidFile, ServerLog log) {
        this.name = name;
        this.process = process;
        this.pidFile = pidFile;
        this.log = log;
    }

    /** Starts the program, or finds it running. */
    public static ServerProcess start(Program program) {
        return running(program.home(), program.name()).orElseGet(() -> launch(program));
    }

    /** The server of this name that was started with this home, if it still runs. */
    public static Optional<ServerProcess> running(Path home, String name) {
        var pidFile = PidFile.of(home, name);
        return pidFile.running().map(process -> new ServerProcess(name, process, pidFile, ServerLog.of(home, name)));
    }

    private static ServerProcess launch(Program program) {
        var log = ServerLog.of(program.home(), program.name());
        var pidFile = program.pidFile();
        try {
            var process = Detached.launch(program, log.open());
            pidFile.write(process);
            return new ServerProcess(program.name(), process, pidFile, log);
        } catch (IOException e) {
            throw new ServerFailed("%s could not be started: %s".formatted(program.name(), e.getMessage()), e);
        }
    }

    public String name() {
        return name;
    }

    public long pid() {
        return process.pid();
    }

    public Path log() {
        return log.file();
    }

    public boolean isAlive() {
        return Pids.isAlive(process);
    }

    /** Bytes in memory, its children included; 0 where the system doesn't tell. Shared memory counts for each. */
    public long residentMemory() {
        return Pids.residentMemory(process);
    }

    /** Like {@link #residentMemory()}, with memory that its processes share counted once. */
    public long proportionalMemory() {
        return Pids.proportionalMemory(process);
    }

    /** @throws ServerFailed when it ends, or the time is up, before it answers; with the last lines of its log */
    public ServerProcess awaitReady(Probe probe, Duration atMost) {
        var answered = Waiting.until(atMost, () -> probe.answers() || !isAlive());
        if (!isAlive()) {
            pidFile.remove();
            throw new ServerFailed("%s ended before it was ready.%s".formatted(name, log.tail()));
        }
        if (!answered) {
            throw new ServerFailed("%s runs (pid %d) but did not answer within %d s.%s"
                    .formatted(name, pid(), atMost.toSeconds(), log.tail()));
        }
        return this;
    }

    /** Asks it to end, and ends it by force when it hasn't after this time. */
    public void stop(Duration grace) {
        stop("TERM", grace);
    }

    void stop(String signal, Duration grace) {
        if (isAlive()) {
            Detached.signal(process, signal);
            if (!Waiting.until(grace, () -> !isAlive())) {
                kill();
            }
        }
        pidFile.remove();
    }

    /** SIGKILL: it gets no chance to finish anything, as in a power cut. Returns when it is gone. */
    public void kill() {
        process.destroyForcibly();
        if (!Waiting.until(Duration.ofSeconds(10), () -> !isAlive())) {
            throw new ServerFailed("%s (pid %d) does not end, not even by force".formatted(name, pid()));
        }
        pidFile.remove();
    }
}
