package nl.stokje.cases.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import nl.stokje.cases.CaseServiceTest;
import nl.stokje.kit.grants.TableOwner;
import nl.stokje.servers.FirstColumn;
import org.junit.jupiter.api.Test;

/** Items and intakes from before they said who recorded them and when. */
@QuarkusTest
class IdentityMigrationTest extends CaseServiceTest {
    private static final String BEFORE = """
            CREATE TABLE cases (id uuid PRIMARY KEY, opened_at timestamptz);
            CREATE TABLE baton_period (case_id uuid, turn int, holder text);
            CREATE TABLE intake_content (case_id uuid PRIMARY KEY, content bytea);
            CREATE TABLE context_item (id uuid PRIMARY KEY, case_id uuid, added_by text NOT NULL, added_at timestamptz NOT NULL);
            INSERT INTO cases VALUES ('00000000-0000-7000-8000-000000000001', '2026-01-02T00:00:00Z'),
                ('00000000-0000-7000-8000-000000000002', '2026-01-02T00:00:00Z');
            INSERT INTO baton_period VALUES ('00000000-0000-7000-8000-000000000001', 1, 'first'),
                ('00000000-0000-7000-8000-000000000001', 2, 'second'), ('00000000-0000-7000-8000-000000000002', 1, 'first');
            INSERT INTO intake_content SELECT id, '\\x01' FROM cases;
            INSERT INTO context_item VALUES
                ('00000000-0000-7000-8000-000000000003', '00000000-0000-7000-8000-000000000001', 'adder', '2026-01-03T00:00:00Z')""";

    @Inject
    TableOwner owner;

    @Test
    void whoRecordedItWasTheAgencyAndWhenItWasObservedIsWhenItWasRecorded() throws SQLException, IOException {
        try (var connection = migrated()) {
            assertThat(
                            FirstColumn.of(
                                    connection,
                                    "SELECT concat_ws(' ', author_agency, author_person, observed_at = recorded_at, corrects) FROM context_item"))
                    .containsExactly("adder t");
            assertThat(
                            FirstColumn.of(
                                    connection,
                                    "SELECT string_agg(concat_ws(' ', author_agency, author_person, recorded_at = '2026-01-02T00:00:00Z', outline), ', ') FROM intake_content"))
                    .containsExactly("first t, first t");
        }
    }

    @Test
    void anItemCorrectsNoneOfAnotherCase() throws SQLException, IOException {
        try (var connection = migrated()) {
            assertThatThrownBy(() -> FirstColumn.of(connection, """
                            INSERT INTO context_item (id, case_id, author_agency, recorded_at, observed_at, corrects)
                            VALUES (gen_random_uuid(), '00000000-0000-7000-8000-000000000002', 'a', now(), now(),
                            '00000000-0000-7000-8000-000000000003') RETURNING id::text""")).hasMessageContaining("context_item_corrects_fk");
        }
    }

    private Connection migrated() throws SQLException, IOException {
        return owner.migrated(BEFORE, "V25__identity_of_what_travels.sql");
    }
}
