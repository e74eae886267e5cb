package nl.stokje.servers;

import java.nio.file.Path;

/**
 * Where and how PostgreSQL runs.
 *
 * @param home the folder that holds its data, log and pid file
 * @param binaries the folder in which its unpacked programs are kept, which several homes may share
 * @param superuserPassword of the role {@code postgres}; taken at the first start
 * @param sharedBuffers in MB
 */
public record PostgresSettings(
        Path home, int port, Path binaries, String superuserPassword, int sharedBuffers, int maxConnections) {

    static final String NAME = "postgres";
    static final String SUPERUSER = "postgres";

    public PostgresSettings {
        home = home.toAbsolutePath().normalize();
        binaries = binaries.toAbsolutePath().normalize();
    }

    public static PostgresSettings of(Path home, int port) {
        return new PostgresSettings(home, port, home.resolve("programs"), "stokje", 64, 120);
    }

    public PostgresSettings withBinaries(Path folder) {
        return new PostgresSettings(home, port, folder, superuserPassword, sharedBuffers, maxConnections);
    }

    public PostgresSettings withSuperuserPassword(String password) {
        return new PostgresSettings(home, port, binaries, password, sharedBuffers, maxConnections);
    }

    Path data() {
        return home.resolve("postgres");
    }

    String jdbcUrl(String database) {
        return "jdbc:postgresql://127.0.0.1:%d/%s".formatted(port, database);
    }
}
