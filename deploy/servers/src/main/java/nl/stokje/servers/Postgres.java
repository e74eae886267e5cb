package nl.stokje.servers;

import java.sql.SQLException;
import java.time.Duration;

/** A PostgreSQL server of this machine, with durable commits and logical decoding, as in production. */
public final class Postgres {

    private static final Duration START = Duration.ofSeconds(120);
    private static final Duration STOP = Duration.ofSeconds(20);

    private final PostgresSettings settings;
    private final ServerProcess process;

    private Postgres(PostgresSettings settings, ServerProcess process) {
        this.settings = settings;
        this.process = process;
    }

    /** Starts it on this data, made at the first start, or finds it running; returns when it answers queries. */
    public static Postgres start(PostgresSettings settings) {
        var running = ServerProcess.running(settings.home(), PostgresSettings.NAME);
        var process = running.orElseGet(() -> launch(settings));
        process.awaitReady(() -> answers(settings), START);
        return new Postgres(settings, process);
    }

    private static ServerProcess launch(PostgresSettings settings) {
        Ports.require(settings.port(), "PostgreSQL");
        var user = PostgresUser.of(settings.data());
        var binaries = PostgresBinaries.in(settings.binaries());
        var cluster = new PostgresCluster(settings, binaries, user);
        cluster.create();
        cluster.forgetDeadServer();
        return ServerProcess.start(Program.of(PostgresSettings.NAME, settings.home(), cluster.serverCommand()));
    }

    private static boolean answers(PostgresSettings settings) {
        try (var connection = databases(settings).connect("postgres");
                var statement = connection.createStatement();
                var result = statement.executeQuery("SELECT pg_is_in_recovery()")) {
            return result.next() && !result.getBoolean(1);
        } catch (SQLException e) {
            return false;
        }
    }

    public ServerProcess process() {
        return process;
    }

    public int port() {
        return settings.port();
    }

    public String jdbcUrl(String database) {
        return settings.jdbcUrl(database);
    }

    /** The databases and roles of the services. */
    public Databases databases() {
        return databases(settings);
    }

    private static Databases databases(PostgresSettings settings) {
        return new Databases(settings::jdbcUrl, PostgresSettings.SUPERUSER, settings.superuserPassword());
    }

    /** Ends sessions and writes everything out; by force after 20 s. */
    public void stop() {
        process.stop("INT", STOP); // TERM would wait until every client has left of its own accord
    }

    /** As {@link ServerProcess#kill()}. */
    public void kill() {
        process.kill();
    }
}
