package nl.stokje.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Properties;
import nl.stokje.servers.Databases;
import nl.stokje.servers.Postgres;
import nl.stokje.servers.PostgresSettings;
import nl.stokje.servers.PrivateFiles;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One stolen password opens one door. */
class SecretsTest {
    @TempDir
    private Path home;

    @BeforeEach
    void asTheRunMakesIt() {
        PrivateFiles.home(home);
    }

    @Test
    void noRoleLogsInWithThePasswordOfAnother() {
        var secrets = Secrets.in(home);
        var postgres = Postgres.start(PostgresSettings.of(home, nl.stokje.servers.Ports.free())
                .withBinaries(Path.of("target", "programs"))
                .withSuperuserPassword(secrets.superuserPassword()));
        try {
            postgres.databases().createConnectRole(secrets.connectPassword());
            Platform.SERVICES.forEach(service -> postgres.databases().create(secrets.database(service)));
            var passwords = passwords(secrets);
            passwords.forEach((role, _) -> passwords.forEach(
                    (other, password) -> assertThat(answer(postgres, databaseOf(role), role, password))
                            .as("%s with the password of %s", role, other)
                            .isEqualTo(role.equals(other) ? "in" : "28P01")));
        } finally {
            postgres.stop();
        }
    }

    @Test
    void theyAreReadableByNobodyElseAndStay() throws IOException {
        Secrets.in(home);
        var file = home.resolve("secrets.properties");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(home)))
                .isIn("rwx------", "rwx--x--x");
        var before = Files.readString(file);
        Secrets.in(home);
        assertThat(Files.readString(file)).isEqualTo(before);
    }

    @Test
    void noTwoSecretsAreTheSame() throws IOException {
        Secrets.in(home);
        var values = new Properties();
        try (var reader = Files.newBufferedReader(home.resolve("secrets.properties"))) {
            values.load(reader);
        }
        assertThat(new HashSet<>(values.values())).hasSize(values.size()).hasSize(10);
    }

    @Test
    void dataOfBeforeKeepsThePasswordOfItsSuperuserAndItsKeys() throws IOException {
        PrivateFiles.write(
                home.resolve("secrets.properties"), "database-password=shared\nvault-key=old\nsearch-key=older\n");
        var secrets = Secrets.in(home);
        assertThat(secrets.superuserPassword()).isEqualTo("shared");
        assertThat(secrets.earlierVaultKey()).contains("old");
        assertThat(secrets.connectPassword()).isNotEqualTo("shared");
    }

    private static Map<String, String> passwords(Secrets secrets) {
        var passwords = new HashMap<String, String>();
        passwords.put("postgres", secrets.superuserPassword());
        passwords.put(Databases.CONNECT, secrets.connectPassword());
        for (var service : Platform.SERVICES) {
            var database = secrets.database(service);
            passwords.put(database.owner(), database.ownerPassword());
            passwords.put(database.name(), database.password());
        }
        return passwords;
    }

    /** One that the role may connect to. */
    private static String databaseOf(String role) {
        return switch (role) {
            case "postgres" -> "postgres";
            case Databases.CONNECT -> "stokje_case";
            default -> role.replace("_owner", "");
        };
    }

    /** "in", or the SQL state of the refusal: 28P01 says that the password is wrong. */
    private static String answer(Postgres postgres, String database, String role, String password) {
        try (var connection = DriverManager.getConnection(postgres.jdbcUrl(database), role, password)) {
            return connection.isValid(5) ? "in" : "closed";
        } catch (SQLException refused) {
            return refused.getSQLState();
        }
    }
}
