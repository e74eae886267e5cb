package nl.stokje.cases.baton;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.sql.SQLException;
import nl.stokje.cases.CaseServiceTest;
import nl.stokje.kit.grants.TableOwner;
import nl.stokje.servers.FirstColumn;
import org.junit.jupiter.api.Test;

/** Cases from before who may see them was stored. */
@QuarkusTest
class VisibilityMigrationTest extends CaseServiceTest {
    private static final String BEFORE = """
            CREATE TABLE cases (id int PRIMARY KEY, holder text NOT NULL);
            CREATE TABLE baton_period (case_id int, holder text);
            CREATE TABLE assistance (case_id int, assistant text, ended_at timestamptz);
            INSERT INTO cases VALUES (1, 'H'), (2, 'H');
            INSERT INTO baton_period VALUES (1, 'F'), (1, 'H'), (1, 'F'), (1, 'H'), (2, 'H');
            INSERT INTO assistance VALUES (1, 'A', NULL), (1, 'A', NULL), (1, 'B', now()), (1, 'H', now())""";

    @Inject
    TableOwner owner;

    @Test
    void holderAndAssistantsWorkOnACaseAndWhoeverHeldItIsKept_I11() throws SQLException, IOException {
        try (var connection = owner.migrated(BEFORE, "V130__visibility.sql")) {
            assertThat(FirstColumn.of(connection, """
                    SELECT concat((SELECT string_agg(w, ' ' ORDER BY w) FROM unnest(worked_on_by) w), ' / ',
                      (SELECT string_agg(h, ' ' ORDER BY h) FROM unnest(held_by) h)) FROM cases ORDER BY id""")).containsExactly("A H / F H", "H / H");
        }
    }
}
