package nl.stokje.servers;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A JVM of its own for one of the servers.
 *
 * @param heap the most that its heap may take, in MB
 */
record Jvm(String mainClass, int heap, List<String> options, List<String> arguments) {

    Jvm {
        options = List.copyOf(options);
        arguments = List.copyOf(arguments);
    }

    static Jvm running(String mainClass, int heap, List<String> arguments) {
        return new Jvm(mainClass, heap, List.of(), arguments);
    }

    /** For a server with little to do: only the quick compiler, which starts faster and takes less memory. */
    Jvm withQuickCompiler() {
        return new Jvm(mainClass, heap, List.of("-XX:TieredStopAtLevel=1"), arguments);
    }

    Program program(String name, Path home) {
        var command = new ArrayList<>(List.of(
                java().toString(),
                "-Xmx" + heap + "m",
                "-Xms16m",
                // Small before fast: eight JVMs and a database share one machine.
                "-XX:+UseSerialGC",
                "-XX:+UseCompactObjectHeaders",
                "-XX:MinHeapFreeRatio=10",
                "-XX:MaxHeapFreeRatio=20",
                "-XX:ReservedCodeCacheSize=64m",
                "-Xss512k",
                "-XX:+ExitOnOutOfMemoryError",
                "-Djava.awt.headless=true",
                "-Djava.net.preferIPv4Stack=true",
                "-Dfile.encoding=UTF-8",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow"));
        command.addAll(options);
        command.addAll(archive(name));
        command.addAll(List.of("-cp", RuntimeClassPath.joined(), mainClass));
        command.addAll(arguments);
        return Program.of(name, home, command).with("MALLOC_ARENA_MAX", "2");
    }

    /** Classes as they were parsed the last time, which halves the work of a start; made when the server stops. */
    private static List<String> archive(String name) {
        var folder = RuntimeClassPath.archives();
        return List.of(
                "-XX:+AutoCreateSharedArchive",
                "-XX:SharedArchiveFile=" + folder.resolve(name + ".jsa"),
                "-Xlog:cds=off");
    }

    /** The JDK that runs this. */
    private static Path java() {
        var java = Path.of(System.getProperty("java.home"), "bin", "java");
        if (!Files.isExecutable(java)) {
            throw new ServerFailed("%s is missing; the servers need the JDK that starts them".formatted(java));
        }
        return java;
    }
}
