package nl.stokje.local;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import nl.stokje.servers.Connect;
import nl.stokje.servers.ConnectSettings;
import nl.stokje.servers.Databases;
import nl.stokje.servers.IdentityProvider;
import nl.stokje.servers.Kafka;
import nl.stokje.servers.KafkaSettings;
import nl.stokje.servers.PlatformTopics;
import nl.stokje.servers.Postgres;
import nl.stokje.servers.PostgresSettings;
import nl.stokje.servers.PrivateFiles;
import nl.stokje.servers.ServerProcess;
import nl.stokje.servers.ServiceKeyFiles;
import nl.stokje.servers.Tokens;

/**
 * The whole platform on this machine: PostgreSQL, Kafka, Kafka Connect with Debezium, the identity provider and the four
 * services, each a process of its own. Whatever runs already is found again.
 */
public final class Platform implements Addresses {
    /** In the order of the flow. */
    public static final List<String> SERVICES = List.of("intake", "case", "handoff", "feedback");

    private static final List<String> STOPPING_ORDER = List.of(
            "feedback-service",
            "handoff-service",
            "case-service",
            "intake-service",
            "connect",
            "kafka",
            "postgres",
            "identity-provider");

    private static final Duration GRACE = Duration.ofSeconds(25);

    private final Path root;
    private final Path home;
    private final Ports ports;
    private final Secrets secrets;
    private final ServiceKeyFiles keys;
    private final Progress progress;

    private Platform(Path root, Path home, Ports ports, Progress progress) {
        this.root = root;
        this.home = home;
        this.ports = ports;
        this.progress = progress;
        this.secrets = Secrets.in(PrivateFiles.home(home));
        this.keys = ServiceKeyFiles.in(home.resolve("keys"));
    }

    /**
     * Starts what doesn't run and returns when all of it is ready.
     *
     * @param root of the checkout, with the services built
     * @param home where data, logs and pid files are kept
     */
    public static Platform start(Path root, Path home, Ports ports, Progress progress) {
        var platform = new Platform(root, home, ports, progress);
        platform.start();
        return platform;
    }

    private void start() {
        var postgres = Background.of(this::startPostgres);
        var kafka = Background.of(this::startKafka);
        var identity = Background.of(this::startIdentityProvider);
        kafka.join();
        var connect = Background.of(this::startConnect);
        postgres.join();
        identity.join();
        SERVICES.stream()
                .map(name -> Background.of(() -> startService(name)))
                .toList()
                .forEach(Background::join);
        var worker = connect.join();
        progress.timed("Connectors", () -> putConnectors(worker));
    }

    /** Starts it again after a {@link #kill}, or finds it running. */
    public void restart(String part) {
        switch (part) {
            case "postgres" -> startPostgres();
            case "kafka" -> startKafka();
            case "identity-provider" -> startIdentityProvider();
            case "connect" -> startConnect();
            default -> startService(part.replace("-service", ""));
        }
    }

    /** Stops a service as an orchestrator does and starts it with settings of its own, given as environment variables. */
    public void restart(String name, Map<String, String> settings) {
        process(home, name + "-service").orElseThrow().stop(GRACE);
        startService(name, settings);
    }

    /** Starts one more process of a service. {@link #stop} doesn't know of it: whoever asks for it ends it. */
    public ServerProcess startReplica(String name, Map<String, String> settings) {
        return start(name, name + "-service-replica", nl.stokje.servers.Ports.free(), settings);
    }

    /** SIGKILL. {@code part} is a name such as {@code case-service}, {@code connect}, {@code kafka}, {@code postgres}. */
    public void kill(String part) {
        process(home, part).orElseThrow().kill();
    }

    /** Stops all that runs from this home, the services first. Tells what was stopped. */
    public static List<String> stop(Path home) {
        return STOPPING_ORDER.stream()
                .flatMap(part -> process(home, part).stream())
                .peek(running -> running.stop(GRACE))
                .map(ServerProcess::name)
                .toList();
    }

    /** What runs from this home now. */
    public static List<ServerProcess> running(Path home) {
        return STOPPING_ORDER.stream()
                .flatMap(part -> process(home, part).stream())
                .toList();
    }

    /** What may be killed and started again: everything but the identity provider, which isn't ours in earnest. */
    public static List<String> parts() {
        return Stream.concat(
                        SERVICES.stream().map(name -> name + "-service"), Stream.of("connect", "kafka", "postgres"))
                .toList();
    }

    @Override
    public URI service(String name) {
        return URI.create("http://localhost:" + ports.of(name));
    }

    @Override
    public Tokens tokens() {
        return new Tokens(URI.create("http://localhost:%d/stokje/token".formatted(ports.identity())));
    }

    @Override
    public String bootstrapServers() {
        return "localhost:" + ports.kafka();
    }

    /** The databases as their superuser sees them: for tests and operators. */
    public Databases databases() {
        return startPostgres().databases();
    }

    public Path home() {
        return home;
    }

    public Connect connect() {
        return startConnect();
    }

    private Postgres startPostgres() {
        return progress.timed("PostgreSQL", () -> {
            var postgres = Postgres.start(PostgresSettings.of(home, ports.postgres())
                    .withBinaries(root.resolve("deploy/local/target/programs"))
                    .withSuperuserPassword(secrets.superuserPassword()));
            postgres.databases().createConnectRole(secrets.connectPassword());
            SERVICES.forEach(name -> postgres.databases().create(secrets.database(name)));
            return postgres;
        });
    }

    private Kafka startKafka() {
        return progress.timed("Kafka", () -> {
            var kafka = Kafka.start(KafkaSettings.of(home, ports.kafka(), ports.kafkaController()));
            kafka.topics().create(PlatformTopics.all());
            return kafka;
        });
    }

    private Connect startConnect() {
        return progress.timed(
                "Kafka Connect",
                () -> Connect.start(ConnectSettings.of(
                        home, ports.connect(), bootstrapServers(), ports.postgres(), secrets.connectPassword())));
    }

    private IdentityProvider startIdentityProvider() {
        return progress.timed("Identity provider", () -> IdentityProvider.start(home, ports.identity()));
    }

    private ServerProcess startService(String name) {
        return startService(name, Map.of());
    }

    private ServerProcess startService(String name, Map<String, String> settings) {
        return start(name, name + "-service", ports.of(name), settings);
    }

    private ServerProcess start(String service, String process, int port, Map<String, String> settings) {
        var environment = environment(service);
        environment.putAll(settings);
        return progress.timed(
                process, () -> new ServiceProgram(root, home, service, port).startAs(process, environment));
    }

    private void putConnectors(Connect connect) {
        SERVICES.forEach(name -> connect.putConnector(root.resolve("deploy/connectors/" + name + "-service.json")));
        Background.until(
                () -> SERVICES.stream().allMatch(name -> connect.isRunning(name + "-service")),
                "the connectors don't run; see " + home.resolve("logs/connect.log"));
    }

    private Map<String, String> environment(String name) {
        var database = secrets.database(name);
        var environment = new LinkedHashMap<String, String>();
        environment.put(
                "QUARKUS_DATASOURCE_JDBC_URL",
                "jdbc:postgresql://127.0.0.1:%d/%s".formatted(ports.postgres(), database.name()));
        environment.put(
                "QUARKUS_DATASOURCE_KEYS_JDBC_URL",
                "jdbc:postgresql://127.0.0.1:%d/%s".formatted(ports.postgres(), database.keys()));
        environment.put("QUARKUS_DATASOURCE_USERNAME", database.name());
        environment.put("QUARKUS_DATASOURCE_PASSWORD", database.password());
        environment.put("QUARKUS_FLYWAY_USERNAME", database.owner());
        environment.put("QUARKUS_FLYWAY_PASSWORD", database.ownerPassword());
        environment.put("KAFKA_BOOTSTRAP_SERVERS", bootstrapServers());
        environment.put("QUARKUS_OIDC_AUTH_SERVER_URL", "http://localhost:%d/stokje".formatted(ports.identity()));
        environment.put("QUARKUS_LOG_CONSOLE_JSON_ENABLED", "false");
        // Nobody collects traces here; their ids are still in every event and every line.
        environment.put("QUARKUS_OTEL_TRACES_SAMPLER_ARG", "0.0");
        environment.put(
                "STOKJE_SEALING_PRIVATE_KEYS",
                keys.privateKeysOf(name + "-service").toString());
        environment.put("STOKJE_SEALING_PUBLIC_KEYS", keys.publicKeys().toString());
        environment.put("STOKJE_VAULT_KEYSET", keys.keysetOf(name + "-service").toString());
        secrets.earlierVaultKey().ifPresent(key -> environment.put("STOKJE_VAULT_KEY", key));
        return environment;
    }

    private static Optional<ServerProcess> process(Path home, String part) {
        return ServerProcess.running(home, part);
    }
}
