package nl.stokje.servers;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/**
 * Ends the servers of a home when this JVM ends, in whatever way: a shell waits at a pipe that the system closes then,
 * which works where a shutdown hook does not, such as after a SIGKILL.
 */
final class Reaper {

    /**
     * One after the other, as luck has it in the order of their names: Connect ends badly without Kafka. PostgreSQL is
     * asked to quit at once: it has nothing to save, but gives back its shared memory.
     */
    private static final String SCRIPT = """
            trap '' INT HUP TERM
            if [ -n "$1" ]; then while kill -0 "$1"; do sleep 1; done; else cat >/dev/null; fi
            cd "$0" || exit
            for file in run/*.pid; do
              [ -f "$file" ] || continue
              read -r pid started <"$file"
              case "$file" in
                run/postgres.pid) kill -QUIT "$pid" ;;
                *) kill -TERM "$pid" ;;
              esac
              tries=0
              while kill -0 "$pid" && [ $tries -lt 100 ]; do sleep 0.1; tries=$((tries + 1)); done
              kill -KILL "$pid"
            done
            for each in *; do
              [ "$each" = logs ] || rm -rf "$each"
            done
            """;

    private Reaper() {}

    /** Ends them with another process than this JVM: one that outlives it. Of the home only the logs are left. */
    static void watch(Path home, long owner) {
        var program =
                Program.of("reaper", home, List.of("/bin/sh", "-c", SCRIPT, home.toString(), Long.toString(owner)));
        try {
            Detached.launch(program, new File("/dev/null"));
        } catch (IOException e) {
            throw new ServerFailed("no shell could be started to end the servers after the tests", e);
        }
    }

    /** Of the home only the logs are left. */
    static void watch(Path home) {
        var program = Program.of("reaper", home, List.of("/bin/sh", "-c", SCRIPT, home.toString()));
        try {
            var reaper = Detached.bound(program, new File("/dev/null"));
            // Holds on to the pipe: a process that nothing refers to loses its streams to the garbage collector.
            Thread.ofPlatform().daemon().name("servers-reaper").start(() -> awaitForever(reaper));
        } catch (IOException e) {
            throw new ServerFailed("no shell could be started to end the servers after the tests", e);
        }
    }

    private static void awaitForever(Process reaper) {
        try {
            reaper.waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
