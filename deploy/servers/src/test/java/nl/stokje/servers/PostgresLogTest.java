package nl.stokje.servers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What goes wrong with a citizen's data is logged without it (I6). */
@Tag("servers")
class PostgresLogTest {
    private static final String MARK = "Noor-van-der-Merk-111222333";

    @TempDir
    private Path home;

    private Postgres postgres;
    private Connection connection;

    @BeforeEach
    void start() throws SQLException {
        postgres = Postgres.start(PostgresSettings.of(home, Ports.free()).withBinaries(Path.of("target", "servers")));
        connection = postgres.databases().connect("postgres");
        execute("""
                CREATE TABLE citizen (name text CONSTRAINT citizen_once UNIQUE,
                  age int NOT NULL CONSTRAINT citizen_age CHECK (age > 0),
                  helper text CONSTRAINT citizen_helper REFERENCES citizen (name))""");
    }

    @AfterEach
    void stop() throws SQLException {
        connection.close();
        postgres.stop();
    }

    @Test
    void noViolatedConstraintRepeatsAValue_I6() throws IOException {
        insert(MARK, 17, null);
        refused(() -> insert(MARK, 17, null), "23505");
        refused(() -> insert(MARK + "-2", -1, null), "23514");
        refused(() -> insert(MARK + "-3", null, null), "23502");
        refused(() -> insert(MARK + "-4", 17, MARK + "-5"), "23503");
        assertThat(logWith("citizen_helper"))
                .contains("citizen_once", "citizen_age", "null value in column \"age\"")
                .doesNotContain(MARK);
    }

    @Test
    void aStatementThatFailsOrTakesLongIsNotRepeated_I6() throws IOException {
        refused(() -> execute("INSERT INTO citizen VALUES ('%s', -1)".formatted(MARK)), "23514");
        refused(() -> execute("SELECT '%s' FROM nowhere".formatted(MARK)), "42P01");
        execute("SELECT pg_sleep(0.2), '%s'".formatted(MARK));
        assertThat(logWith("nowhere")).contains("citizen_age").doesNotContain(MARK);
    }

    private void insert(String name, Integer age, String helper) {
        try (var statement = connection.prepareStatement("INSERT INTO citizen VALUES (?, ?, ?)")) {
            statement.setString(1, name);
            statement.setObject(2, age);
            statement.setString(3, helper);
            statement.executeUpdate();
        } catch (SQLException e) {
            throw new Refused(e);
        }
    }

    private void execute(String sql) {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new Refused(e);
        }
    }

    private static void refused(Runnable work, String state) {
        assertThatThrownBy(work::run)
                .isInstanceOf(Refused.class)
                .extracting(refused -> ((SQLException) refused.getCause()).getSQLState())
                .isEqualTo(state);
    }

    /** The server's log, once it has come so far. */
    private String logWith(String last) throws IOException {
        var log = home.resolve("logs/postgres.log");
        Awaitility.await()
                .atMost(Duration.ofSeconds(10))
                .pollInterval(20, TimeUnit.MILLISECONDS)
                .until(() -> Files.readString(log).contains(last));
        return Files.readString(log);
    }

    private static final class Refused extends RuntimeException {
        private static final long serialVersionUID = 1;

        Refused(SQLException cause) {
            super(cause);
        }
    }
}
