package nl.stokje.servers;

import java.nio.file.Path;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;

/**
 * Where the servers of this JVM's tests listen. It is kept in system properties, since Quarkus may load this class more
 * than once in one JVM.
 *
 * @param postgres host and port
 */
record ServersOfThisJvm(String postgres, String superuserPassword, String bootstrapServers, String issuer) {

    /** {@code containers} or {@code native} to insist on one; else what this machine has. */
    static final String CHOICE = "stokje.test.servers";

    private static final String POSTGRES = "stokje.test.servers.postgres";
    private static final String PASSWORD = "stokje.test.servers.password";
    private static final String KAFKA = "stokje.test.servers.kafka";
    private static final String ISSUER = "stokje.test.servers.issuer";

    static ServersOfThisJvm running() {
        return known().orElseGet(() -> remember(start()));
    }

    Databases databases() {
        return new Databases(this::jdbcUrl, PostgresSettings.SUPERUSER, superuserPassword);
    }

    String jdbcUrl(String database) {
        return "jdbc:postgresql://%s/%s".formatted(postgres, database);
    }

    private static ServersOfThisJvm start() {
        var home = Path.of(
                        "target",
                        "servers",
                        Long.toString(ProcessHandle.current().pid()))
                .toAbsolutePath();
        home.toFile().mkdirs();
        Reaper.watch(home);
        var shared = SharedServers.ofThisRun();
        return Containers.wanted(System.getProperty(CHOICE))
                .flatMap(Containers::start)
                .map(started -> started.withIssuer(
                        IdentityProvider.start(home, Ports.free()).issuer()))
                .orElseGet(() -> shared.map(run -> withOwnBroker(home, run)).orElseGet(() -> natively(home)));
    }

    private static ServersOfThisJvm natively(Path home) {
        var kafka = inBackground(() -> Kafka.start(KafkaSettings.of(home, Ports.free(), Ports.free())));
        var others = postgresAndIdentity(home, Path.of("target", "servers"));
        return of(others, joined(kafka));
    }

    private static ServersOfThisJvm withOwnBroker(Path home, SharedServers run) {
        var kafka = inBackground(() -> Kafka.start(KafkaSettings.of(home, Ports.free(), Ports.free())));
        var others = run.orStart(() -> {
            run.endWithOwner();
            return postgresAndIdentity(run.home(), run.home().resolveSibling("programs"));
        });
        return of(others, joined(kafka));
    }

    private static Properties postgresAndIdentity(Path home, Path binaries) {
        var identity = inBackground(() -> IdentityProvider.start(home, Ports.free()));
        var settings = PostgresSettings.of(home, Ports.free()).withBinaries(binaries);
        var postgres = Postgres.start(settings);
        var started = new Properties();
        started.setProperty(POSTGRES, "127.0.0.1:" + postgres.port());
        started.setProperty(PASSWORD, settings.superuserPassword());
        started.setProperty(ISSUER, joined(identity).issuer());
        return started;
    }

    private static ServersOfThisJvm of(Properties others, Kafka kafka) {
        return new ServersOfThisJvm(
                others.getProperty(POSTGRES),
                others.getProperty(PASSWORD),
                kafka.bootstrapServers(),
                others.getProperty(ISSUER));
    }

    private ServersOfThisJvm withIssuer(String address) {
        return new ServersOfThisJvm(postgres, superuserPassword, bootstrapServers, address);
    }

    private static Optional<ServersOfThisJvm> known() {
        return Optional.ofNullable(System.getProperty(POSTGRES))
                .map(postgres -> new ServersOfThisJvm(
                        postgres, System.getProperty(PASSWORD), System.getProperty(KAFKA), System.getProperty(ISSUER)));
    }

    private static ServersOfThisJvm remember(ServersOfThisJvm servers) {
        System.setProperty(PASSWORD, servers.superuserPassword());
        System.setProperty(KAFKA, servers.bootstrapServers());
        System.setProperty(ISSUER, servers.issuer());
        System.setProperty(POSTGRES, servers.postgres());
        return servers;
    }

    private static <T> CompletableFuture<T> inBackground(Supplier<T> start) {
        return CompletableFuture.supplyAsync(
                start, task -> Thread.ofPlatform().daemon().start(task));
    }

    private static <T> T joined(CompletableFuture<T> starting) {
        try {
            return starting.join();
        } catch (CompletionException e) {
            throw new ServerFailed(e.getCause().getMessage(), e.getCause());
        }
    }
}
