package nl.stokje.servers;

import java.nio.file.Path;

/**
 * Where and how PostgreSQL runs.
 *
 * @param home the folder that holds its data, log and pid file
 * @param binaries the folder in which its unpacked programs are kept, which several homes may share
 * @param superuserPassword of the role {@code postgres}; taken at the first start
 * @param sharedBuffers in MB
 * @param slotLog how much of the log (in MB) PostgreSQL keeps for a connector that stays away, before it gives up its slot
 */
public record PostgresSettings(
        Path home,
        int port,
        Path binaries,
        String superuserPassword,
        int sharedBuffers,
        int maxConnections,
        int slotLog) {

    static final String NAME = "postgres";
    static final String SUPERUSER = "postgres";

    public PostgresSettings {
        home = home.toAbsolutePath().normalize();
        binaries = binaries.toAbsolutePath().normalize();
    }

    public static PostgresSettings of(Path home, int port) {
        return new PostgresSettings(home, port, home.resolve("programs"), "stokje", 64, 120, 512);
    }

    public PostgresSettings withBinaries(Path folder) {
        return new PostgresSettings(home, port, folder, superuserPassword, sharedBuffers, maxConnections, slotLog);
    }

    public PostgresSettings withSuperuserPassword(String password) {
        return new PostgresSettings(home, port, binaries, password, sharedBuffers, maxConnections, slotLog);
    }

    public PostgresSettings withSlotLog(int megabytes) {
        return new PostgresSettings(home, port, binaries, superuserPassword, sharedBuffers, maxConnections, megabytes);
    }

    Path data() {
        return home.resolve("postgres");
    }

    String jdbcUrl(String database) {
        return "jdbc:postgresql://127.0.0.1:%d/%s".formatted(port, database);
    }
}
