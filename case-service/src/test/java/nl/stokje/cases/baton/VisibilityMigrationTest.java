package nl.stokje.cases.baton;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.DriverManager;
import java.sql.SQLException;
import nl.stokje.cases.CaseServiceTest;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

/** Cases from before who may see them was stored. */
@QuarkusTest
class VisibilityMigrationTest extends CaseServiceTest {
    @ConfigProperty(name = "quarkus.datasource.jdbc.url")
    String url;

    @ConfigProperty(name = "quarkus.flyway.username")
    String owner;

    @ConfigProperty(name = "quarkus.flyway.password")
    String password;

    @Test
    void holderAndAssistantsWorkOnACaseAndWhoeverHeldItIsKept_I11() throws SQLException, IOException {
        try (var connection = DriverManager.getConnection(url, owner, password);
                var statement = connection.createStatement()) {
            connection.setAutoCommit(false); // and is never committed
            statement.execute("CREATE SCHEMA before; SET LOCAL search_path TO before");
            statement.execute("""
                    CREATE TABLE cases (id int PRIMARY KEY, holder text NOT NULL);
                    CREATE TABLE baton_period (case_id int, holder text);
                    CREATE TABLE assistance (case_id int, assistant text, ended_at timestamptz);
                    INSERT INTO cases VALUES (1, 'H'), (2, 'H');
                    INSERT INTO baton_period VALUES (1, 'F'), (1, 'H'), (1, 'F'), (1, 'H'), (2, 'H');
                    INSERT INTO assistance VALUES (1, 'A', NULL), (1, 'A', NULL), (1, 'B', now()), (1, 'H', now())""");
            statement.execute(migration());
            var rows = statement.executeQuery("""
                    SELECT id, (SELECT string_agg(w, ' ' ORDER BY w) FROM unnest(worked_on_by) w),
                      (SELECT string_agg(h, ' ' ORDER BY h) FROM unnest(held_by) h) FROM cases ORDER BY id""");
            rows.next();
            assertThat(rows.getString(2)).isEqualTo("A H");
            assertThat(rows.getString(3)).isEqualTo("F H");
            rows.next();
            assertThat(rows.getString(2)).isEqualTo("H");
            assertThat(rows.getString(3)).isEqualTo("H");
            connection.rollback();
        }
    }

    private String migration() throws IOException {
        try (var file = getClass().getResourceAsStream("/db/migration/V130__visibility.sql")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
