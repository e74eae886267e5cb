package nl.stokje.cases.content;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.sql.SQLException;
import nl.stokje.cases.CaseServiceTest;
import nl.stokje.kit.grants.TableOwner;
import nl.stokje.servers.FirstColumn;
import org.junit.jupiter.api.Test;

/** Cases from before what the citizen told had a table of its own. */
@QuarkusTest
class IntakeContentMigrationTest extends CaseServiceTest {
    private static final String BEFORE = """
            CREATE TABLE cases (id uuid PRIMARY KEY, intake_content jsonb NOT NULL, bsn bytea, bsn_hash text);
            CREATE INDEX cases_bsn_hash ON cases (bsn_hash) WHERE bsn_hash IS NOT NULL;
            INSERT INTO cases VALUES
            ('00000000-0000-7000-8000-000000000001', '{"story": {"text": "Help"}}', '\\x0102', 'hash'),
            ('00000000-0000-7000-8000-000000000002', '{"story": {"text": "En nu?"}}', NULL, NULL)""";

    @Inject
    TableOwner owner;

    @Test
    void whatTheCitizenToldAndTheBsnWithItsHashAreKept_I9() throws SQLException, IOException {
        try (var connection = owner.migrated(BEFORE, "V16__intake_content.sql")) {
            assertThat(FirstColumn.of(connection, """
                    SELECT concat_ws(' ', content #>> '{story,text}', encode(bsn, 'hex'), bsn_hash)
                    FROM intake_content ORDER BY case_id""")).containsExactly("Help 0102 hash", "En nu?");
            assertThat(FirstColumn.of(connection, """
                    SELECT column_name FROM information_schema.columns
                    WHERE table_schema = 'before' AND table_name = 'cases'""")).containsExactly("id");
        }
    }
}
