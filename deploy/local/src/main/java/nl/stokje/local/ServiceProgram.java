package nl.stokje.local;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import nl.stokje.servers.Probe;
import nl.stokje.servers.Program;
import nl.stokje.servers.ServerFailed;
import nl.stokje.servers.ServerProcess;

/** One of the four services, as its build left it. */
record ServiceProgram(Path root, Path home, String service, int port) {
    private static final Duration START = Duration.ofMinutes(5);

    /** @param name of the process, its pid file and its log */
    ServerProcess startAs(String name, Map<String, String> environment) {
        var jar = root.resolve(service + "-service").resolve("target/quarkus-app/quarkus-run.jar");
        if (!Files.exists(jar)) {
            throw new ServerFailed(service + "-service isn't built: " + jar + " is missing");
        }
        return ServerProcess.start(Program.of(name, home, command(jar))
                        .with(environment)
                        .with("QUARKUS_HTTP_PORT", Integer.toString(port))
                        .with("MALLOC_ARENA_MAX", "2"))
                .awaitReady(Probe.http(URI.create("http://localhost:%d/q/health/ready".formatted(port))), START);
    }

    private static List<String> command(Path jar) {
        return List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx192m",
                "-Xms32m",
                // Eight JVMs share one machine: small before fast.
                "-XX:+UseSerialGC",
                "-XX:+UseCompactObjectHeaders",
                "-XX:ReservedCodeCacheSize=128m",
                "-Xss512k",
                "-XX:+ExitOnOutOfMemoryError",
                "--enable-native-access=ALL-UNNAMED",
                // Of Tink's protobuf, which warns about it otherwise.
                "--sun-misc-unsafe-memory-access=allow",
                "-jar",
                jar.toString());
    }
}
