package nl.stokje.containers;

import java.io.File;
import java.net.URI;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nl.stokje.local.Addresses;
import nl.stokje.local.Directory;
import nl.stokje.servers.Databases;
import nl.stokje.servers.Ports;
import nl.stokje.servers.Tokens;
import org.awaitility.Awaitility;
import org.testcontainers.containers.ComposeContainer;
import org.testcontainers.containers.DockerComposeContainer;
import org.testcontainers.lifecycle.Startable;
import org.testcontainers.utility.CommandLine;

/** The platform of {@code compose.yaml}, from the images, on ports that are free. All tests of this JVM share it. */
final class ComposedPlatform implements Addresses {
    static final List<String> SERVICES =
            List.of("intake-service", "case-service", "handoff-service", "feedback-service");

    private static final File DESCRIPTION =
            Path.of("compose.yaml").toAbsolutePath().toFile();
    private static final Duration START = Duration.ofMinutes(5);
    private static final Map<String, Integer> PORTS = ports();
    private static final Map<String, String> ENVIRONMENT = environment();
    private static ComposedPlatform platform;

    private final Map<String, Container> containers;

    private ComposedPlatform(Map<String, Container> containers) {
        this.containers = containers;
    }

    static synchronized ComposedPlatform running() {
        if (platform == null) {
            platform = start();
        }
        return platform;
    }

    private static ComposedPlatform start() {
        var compose = compose();
        Runtime.getRuntime().addShutdownHook(new Thread(compose::stop));
        compose.start();
        var started = new ComposedPlatform(Container.ofProject());
        SERVICES.forEach(service -> started.awaitReady(service, START));
        Awaitility.await("connectors")
                .atMost(START)
                .until(() -> started.container("connectors")
                                .log()
                                .lines()
                                .filter(line -> line.contains("is there"))
                                .count()
                        == SERVICES.size());
        Directory.register(started);
        return started;
    }

    /** By whichever Compose this machine has: the engine's own command, or the older program. */
    private static Startable compose() {
        return CommandLine.executableExists("docker-compose")
                ? new DockerComposeContainer<>(Container.PROJECT, DESCRIPTION)
                        .withPull(false)
                        .withEnv(ENVIRONMENT)
                : new ComposeContainer(Container.PROJECT, DESCRIPTION)
                        .withPull(false)
                        .withEnv(ENVIRONMENT);
    }

    private static Map<String, String> environment() {
        var environment = new HashMap<String, String>();
        PORTS.forEach((name, port) -> environment.put(name.toUpperCase() + "_PORT", Integer.toString(port)));
        environment.put("VERSION", System.getProperty("stokje.version"));
        environment.put("POSTGRES_IMAGE", System.getProperty("stokje.test.postgres-image", "postgres:18"));
        environment.put("KAFKA_IMAGE", System.getProperty("stokje.test.kafka-image", "apache/kafka:4.2.1"));
        var secrets = new ArrayList<>(List.of("POSTGRES_PASSWORD", "CONNECT_PASSWORD"));
        for (var service : List.of("INTAKE", "CASE", "HANDOFF", "FEEDBACK")) {
            secrets.addAll(List.of(service + "_PASSWORD", service + "_OWNER_PASSWORD"));
        }
        for (var secret : secrets) {
            var bytes = new byte[32];
            new SecureRandom().nextBytes(bytes);
            environment.put(secret, Base64.getEncoder().encodeToString(bytes));
        }
        return environment;
    }

    private static Map<String, Integer> ports() {
        var ports = new HashMap<String, Integer>();
        Stream.of("postgres", "kafka", "identity", "intake", "case", "handoff", "feedback")
                .forEach(name -> ports.put(name, Ports.free()));
        return Map.copyOf(ports);
    }

    @Override
    public URI service(String name) {
        return URI.create("http://localhost:" + PORTS.get(name));
    }

    @Override
    public Tokens tokens() {
        return new Tokens(URI.create("http://localhost:%d/stokje/token".formatted(PORTS.get("identity"))));
    }

    @Override
    public String bootstrapServers() {
        return "localhost:" + PORTS.get("kafka");
    }

    /** As their superuser sees them. */
    Databases databases() {
        return new Databases(
                "jdbc:postgresql://localhost:%d/%%s".formatted(PORTS.get("postgres"))::formatted,
                "postgres",
                ENVIRONMENT.get("POSTGRES_PASSWORD"));
    }

    /** @param part as {@code compose.yaml} names it */
    Container container(String part) {
        return containers.get(part);
    }

    Health health(String service) {
        return new Health(service(service.replace("-service", "")));
    }

    void awaitReady(String service, Duration longest) {
        Awaitility.await(service + " is ready")
                .atMost(longest)
                .pollInterval(Duration.ofMillis(50))
                .until(() -> health(service).isReady());
    }
}
