package nl.stokje.servers;

import java.io.File;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Starts processes that a closed terminal, Ctrl-C or the end of this JVM do not reach. */
final class Detached {

    /** macOS has no setsid; a shell with job control gives its background job a process group of its own. */
    private static final String OWN_GROUP = "set -m; nohup \"$@\" </dev/null >>\"$0\" 2>&1 & echo $!";

    private static final List<Path> SETSID = List.of(Path.of("/usr/bin/setsid"), Path.of("/bin/setsid"));

    private Detached() {}

    static ProcessHandle launch(Program program, File log) throws IOException {
        return hasSetsid() ? inOwnSession(program, log) : inOwnProcessGroup(program, log);
    }

    /** One whose standard input this JVM holds, so that it notices when this JVM ends. */
    static Process bound(Program program, File log) throws IOException {
        var prefix = hasSetsid() ? List.of("setsid") : List.<String>of();
        return builder(program, prefix).redirectOutput(Redirect.appendTo(log)).start();
    }

    /** setsid becomes the program, so the pid stays. */
    private static ProcessHandle inOwnSession(Program program, File log) throws IOException {
        return builder(program, List.of("setsid"))
                .redirectInput(new File("/dev/null"))
                .redirectOutput(Redirect.appendTo(log))
                .start()
                .toHandle();
    }

    private static ProcessHandle inOwnProcessGroup(Program program, File log) throws IOException {
        var shell = builder(program, List.of("/bin/sh", "-c", OWN_GROUP, log.getPath()))
                .start();
        try (var output = shell.inputReader()) {
            var pid = Long.parseLong(output.readLine());
            return ProcessHandle.of(pid).orElseThrow(() -> new IOException("it ended at once; see " + log));
        }
    }

    private static ProcessBuilder builder(Program program, List<String> prefix) {
        var command = Stream.concat(prefix.stream(), program.command().stream()).toList();
        var builder =
                new ProcessBuilder(command).directory(program.home().toFile()).redirectErrorStream(true);
        builder.environment().putAll(program.environment());
        return builder;
    }

    private static boolean hasSetsid() {
        return SETSID.stream().anyMatch(Files::isExecutable);
    }

    /** The JDK sends only TERM and KILL. */
    static void signal(ProcessHandle process, String signal) {
        try {
            new ProcessBuilder("/bin/sh", "-c", "kill -%s %d".formatted(signal, process.pid()))
                    .redirectErrorStream(true)
                    .start()
                    .waitFor();
        } catch (IOException e) {
            throw new ServerFailed("pid %d could not be sent SIG%s".formatted(process.pid(), signal), e);
        } catch (InterruptedException e) {
            throw Waiting.interrupted(e);
        }
    }
}
