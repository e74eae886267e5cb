package nl.stokje.servers;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import org.awaitility.Awaitility;

/** PostgreSQL, Kafka and Connect, and an outbox in a service's database: the way from a commit to a topic. */
final class Relay {

    static final String PASSWORD = "stokje";
    private static final Path CONNECTORS = Path.of("../connectors");
    private static final Path PROGRAMS = Path.of("target", "servers");

    private static Relay running;

    private final PostgresSettings postgresSettings;
    private final KafkaSettings kafkaSettings;
    private final ConnectSettings connectSettings;
    Postgres postgres;
    Kafka kafka;
    Connect connect;

    private Relay(Path home) {
        home.toFile().mkdirs();
        Reaper.watch(home);
        postgresSettings =
                PostgresSettings.of(home, Ports.free()).withBinaries(PROGRAMS).withSlotLog(64);
        kafkaSettings = KafkaSettings.of(home, Ports.free(), Ports.free());
        connectSettings = ConnectSettings.of(
                home, Ports.free(), kafkaSettings.bootstrapServers(), postgresSettings.port(), PASSWORD);
        startPostgres();
        startKafka();
        startConnect();
    }

    /** One for all tests of this JVM, since it takes long to start. */
    static synchronized Relay running() {
        if (running == null) {
            running = new Relay(Path.of(
                            "target",
                            "servers",
                            "relay-" + ProcessHandle.current().pid())
                    .toAbsolutePath());
        }
        return running;
    }

    void startPostgres() {
        postgres = timed("PostgreSQL", () -> Postgres.start(postgresSettings), Postgres::process);
    }

    void startKafka() {
        kafka = timed("Kafka", () -> Kafka.start(kafkaSettings), Kafka::process);
    }

    void startConnect() {
        connect = timed("Connect", () -> Connect.start(connectSettings), Connect::process);
    }

    /** Where PostgreSQL keeps its data. */
    Path data() {
        return postgresSettings.data();
    }

    /** The service's database with an outbox, and its connector. */
    Outbox outboxOf(String service) throws SQLException {
        var database = Database.ofService(service, "of the owner", "of the service");
        postgres.databases().createConnectRole(PASSWORD);
        postgres.databases().create(database);
        var outbox = new Outbox(postgres.jdbcUrl(database.name()), database);
        outbox.migrate();
        var connector = service + "-service";
        connect.putConnector(CONNECTORS.resolve(connector + ".json"));
        awaitRunning(connector);
        return outbox;
    }

    void awaitRunning(String connector) {
        Awaitility.await().atMost(Duration.ofSeconds(60)).until(() -> connect.isRunning(connector));
    }

    private interface Start<T> {
        T start();
    }

    private interface Its<T> {
        ServerProcess process(T server);
    }

    private static <T> T timed(String name, Start<T> start, Its<T> its) {
        var began = System.nanoTime();
        var server = start.start();
        System.out.printf(
                "%s ready after %d ms, %d MB resident%n",
                name,
                Duration.ofNanos(System.nanoTime() - began).toMillis(),
                its.process(server).residentMemory() / 1_000_000);
        return server;
    }
}
