package nl.stokje.handoff.handoff;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.sql.SQLException;
import nl.stokje.handoff.RunningService;
import nl.stokje.kit.grants.TableOwner;
import nl.stokje.servers.FirstColumn;
import org.junit.jupiter.api.Test;

/** Handoffs from before who may see them was stored. */
@QuarkusTest
class VisibilityMigrationTest extends RunningService {
    /** S is the sender, R the receiver, T an agency that took over. */
    private static final String BEFORE = """
            CREATE TABLE handoff (id int PRIMARY KEY, sender text NOT NULL, receiver text NOT NULL, state text,
              due_at timestamptz, requested_at timestamptz, request_confirmed_at timestamptz,
              offered_at timestamptz, taken_over_by text);
            CREATE INDEX handoff_incoming ON handoff (receiver);
            CREATE INDEX handoff_incoming_by_state ON handoff (receiver);
            CREATE INDEX handoff_incoming_by_due ON handoff (receiver);
            CREATE INDEX handoff_outgoing ON handoff (sender);
            CREATE INDEX handoff_outgoing_by_state ON handoff (sender);
            CREATE INDEX handoff_outgoing_by_due ON handoff (sender);
            INSERT INTO handoff (id, sender, receiver, requested_at, request_confirmed_at, offered_at, taken_over_by)
            VALUES (1, 'S', 'R', NULL, NULL, NULL, NULL), (2, 'S', 'R', NULL, NULL, now(), NULL),
              (3, 'S', 'R', now(), NULL, NULL, NULL), (4, 'S', 'R', now(), now(), NULL, NULL),
              (5, 'S', 'R', NULL, NULL, now(), 'T'), (6, 'S', 'R', NULL, NULL, now(), 'S'),
              (7, 'S', 'R', NULL, NULL, now(), 'R');
            CREATE TABLE conference (id int PRIMARY KEY, recorded_by text);
            CREATE TABLE conference_participant (conference_id int, agency text);
            INSERT INTO conference VALUES (1, 'S');
            INSERT INTO conference_participant VALUES (1, 'S'), (1, 'R')""";

    @Inject
    TableOwner owner;

    @Test
    void eachIsSeenAndListedByThoseWhoKnewOfIt_I11() throws SQLException, IOException {
        try (var connection = owner.migrated(BEFORE, "V140__visibility.sql")) {
            assertThat(FirstColumn.of(
                            connection,
                            "SELECT concat_ws(' ', visible_to, coalesce(incoming_of, '-'), coalesce(outgoing_of, '-'))"
                                    + " FROM handoff ORDER BY id"))
                    .containsExactly(
                            "{S} - S", "{S,R} R S", "{R} R -", "{S,R} R S", "{S,R,T} R T", "{S,R} R S", "{S,R} R -");
            assertThat(FirstColumn.of(
                            connection, "SELECT visible_to @> '{S,R}' AND visible_to <@ '{S,R}' FROM conference"))
                    .containsExactly("t");
        }
    }
}
