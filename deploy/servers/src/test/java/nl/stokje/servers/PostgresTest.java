package nl.stokje.servers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.security.auth.module.UnixSystem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;

/** Starting PostgreSQL in the ways that machines differ. */
@Tag("servers")
class PostgresTest {

    private static final int NOBODY = 65534;
    private static final Duration STOP = Duration.ofSeconds(20);

    @TempDir
    private Path home;

    private Postgres postgres;

    @BeforeEach
    void letOthersEnter() throws IOException {
        Files.setPosixFilePermissions(home, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    @AfterEach
    void end() {
        ServerProcess.running(home, PostgresSettings.NAME).ifPresent(server -> server.stop("INT", STOP));
    }

    static boolean isRoot() {
        return new UnixSystem().getUid() == 0;
    }

    private PostgresSettings settings() {
        return PostgresSettings.of(home, Ports.free()).withBinaries(Path.of("target", "servers"));
    }

    @Test
    void whatWasWrittenSurvivesAKillAndAStop() throws SQLException {
        var settings = settings();
        postgres = Postgres.start(settings);
        execute("CREATE TABLE kept (word text)");
        execute("INSERT INTO kept VALUES ('killed')");
        postgres.kill();
        postgres = Postgres.start(settings);
        execute("INSERT INTO kept VALUES ('stopped')");
        postgres.stop();
        postgres = Postgres.start(settings);
        assertThat(text("SELECT string_agg(word, ' ') FROM kept")).isEqualTo("killed stopped");
    }

    @Test
    void aPidFileOfADeadServerDoesNotHoldItUp() throws IOException, SQLException {
        var settings = settings();
        postgres = Postgres.start(settings);
        postgres.kill();
        // After a reboot another process may have the pid that stands there.
        var pidFile = home.resolve("postgres/postmaster.pid");
        var lines = Files.readAllLines(pidFile);
        lines.set(0, Long.toString(ProcessHandle.current().pid()));
        Files.write(pidFile, lines);
        postgres = Postgres.start(settings);
        assertThat(text("SELECT 'answers'")).isEqualTo("answers");
    }

    @Test
    void databasesAndRolesMayBeMadeAgain() throws SQLException {
        postgres = Postgres.start(settings());
        postgres.databases().create(Database.ofService("case", "first", "second"));
        postgres.databases().create(Database.ofService("case", "first", "it's another"));
        assertThat(text("SELECT string_agg(rolname, ' ' ORDER BY rolname) FROM pg_roles WHERE rolname LIKE 'stokje%'"))
                .isEqualTo("stokje_case stokje_case_owner stokje_connect");
    }

    @Test
    void aPortThatIsTakenIsNamed() {
        var settings = settings();
        postgres = Postgres.start(settings);
        var second = new PostgresSettings(
                home.resolve("second"), settings.port(), settings.binaries(), "stokje", 64, 120, 512);
        assertThatThrownBy(() -> Postgres.start(second))
                .hasMessageContaining("needs port " + settings.port())
                .hasMessageContaining("another program listens there");
    }

    @Test
    @EnabledIf("isRoot")
    void underRootItRunsAsWhoeverOwnsTheData() throws IOException, SQLException {
        var data = Files.createDirectories(home.resolve("postgres"));
        Files.setAttribute(data, "unix:uid", NOBODY);
        var settings = settings();
        postgres = Postgres.start(settings);
        assertThat(owner(data.resolve("PG_VERSION"))).isEqualTo(NOBODY);
        assertThat(owner(Path.of("/proc", Long.toString(postgres.process().pid()))))
                .isEqualTo(NOBODY);
        postgres.kill();
        postgres = Postgres.start(settings);
        assertThat(text("SELECT 'answers'")).isEqualTo("answers");
    }

    @Test
    @EnabledIf("isRoot")
    void aFolderThatThisUserMayNotEnterIsNamed() throws IOException {
        var data = Files.createDirectories(home.resolve("postgres"));
        Files.setAttribute(data, "unix:uid", NOBODY);
        Files.setPosixFilePermissions(home, PosixFilePermissions.fromString("rwx------"));
        assertThatThrownBy(() -> Postgres.start(settings()))
                .isInstanceOf(ServerFailed.class)
                .hasMessageContaining("may not enter")
                .hasMessageContaining(home.toString());
    }

    private static int owner(Path path) throws IOException {
        return (Integer) Files.getAttribute(path, "unix:uid");
    }

    private void execute(String sql) throws SQLException {
        try (var connection = postgres.databases().connect("postgres");
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private String text(String query) throws SQLException {
        try (var connection = postgres.databases().connect("postgres");
                var statement = connection.createStatement();
                var result = statement.executeQuery(query)) {
            result.next();
            return result.getString(1);
        }
    }
}
