package nl.stokje.cases.content;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.DriverManager;
import java.sql.SQLException;
import nl.stokje.cases.CaseServiceTest;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

/** Cases from before what the citizen told had a table of its own. */
@QuarkusTest
class IntakeContentMigrationTest extends CaseServiceTest {
    @ConfigProperty(name = "quarkus.datasource.jdbc.url")
    String url;

    @ConfigProperty(name = "quarkus.flyway.username")
    String owner;

    @ConfigProperty(name = "quarkus.flyway.password")
    String password;

    @Test
    void whatTheCitizenToldAndTheBsnWithItsHashAreKept_I9() throws SQLException, IOException {
        try (var connection = DriverManager.getConnection(url, owner, password);
                var statement = connection.createStatement()) {
            connection.setAutoCommit(false); // and is never committed
            statement.execute("CREATE SCHEMA before; SET LOCAL search_path TO before");
            statement.execute("""
                    CREATE TABLE cases (id uuid PRIMARY KEY, intake_content jsonb NOT NULL, bsn bytea, bsn_hash text);
                    CREATE INDEX cases_bsn_hash ON cases (bsn_hash) WHERE bsn_hash IS NOT NULL;
                    INSERT INTO cases VALUES
                    ('00000000-0000-7000-8000-000000000001', '{"story": {"text": "Help"}}', '\\x0102', 'hash'),
                    ('00000000-0000-7000-8000-000000000002', '{"story": {"text": "En nu?"}}', NULL, NULL)""");
            statement.execute(migration());
            var rows = statement.executeQuery("""
                    SELECT string_agg(concat_ws(' ', content #>> '{story,text}', encode(bsn, 'hex'), bsn_hash), ', '
                    ORDER BY case_id), (SELECT count(*) FROM information_schema.columns
                    WHERE table_schema = 'before' AND table_name = 'cases') FROM intake_content""");
            assertThat(rows.next()).isTrue();
            assertThat(rows.getString(1)).isEqualTo("Help 0102 hash, En nu?");
            assertThat(rows.getInt(2)).as("columns left in cases").isEqualTo(1);
            connection.rollback();
        }
    }

    private String migration() throws IOException {
        try (var file = getClass().getResourceAsStream("/db/migration/V16__intake_content.sql")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
