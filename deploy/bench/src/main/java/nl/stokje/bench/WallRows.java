package nl.stokje.bench;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import nl.stokje.local.Platform;

/**
 * Many handoffs and cases of a hundred agencies, made of those that a story has left: each is a copy with other ids and
 * parties, whatever its columns are.
 */
final class WallRows {
    private static final int AGENCIES = 100;
    private static final List<String> OF_A_CASE =
            List.of("intake_content", "context_item", "consent", "requirement", "baton_period", "timeline_entry");

    private final Platform platform;
    private final int rows;

    WallRows(Platform platform, int rows) {
        this.platform = platform;
        this.rows = rows;
    }

    /** Something that can be read or changed, and by which agency. */
    record Item(UUID id, String agency) {}

    List<Item> handoffs() throws SQLException {
        try (var database = platform.databases().connect("stokje_handoff")) {
            execute(database, """
                    INSERT INTO agency SELECT (jsonb_populate_record(a, jsonb_build_object(
                      'oin', '000000019' || lpad(n::text, 11, '0'), 'entry_id', gen_random_uuid()))).*
                    FROM (SELECT * FROM agency LIMIT 1) a, generate_series(1, %d) n""".formatted(AGENCIES));
            execute(database, """
                    INSERT INTO handoff SELECT (jsonb_populate_record(h, jsonb_build_object(
                      'id', uuidv7(make_interval(secs => n)), 'case_id', gen_random_uuid(), 'kind', 'ASSIST',
                      'state', 'ACCEPTED', 'sender', sender, 'receiver', receiver, 'returns', NULL,
                      'visible_to', ARRAY[sender, receiver], 'incoming_of', receiver, 'outgoing_of', sender))).*
                    FROM (SELECT * FROM handoff WHERE concluded_at IS NOT NULL LIMIT 1) h, generate_series(1, %d) n,
                      LATERAL (SELECT '000000019' || lpad((1 + n %% %d)::text, 11, '0') AS sender,
                                      '000000019' || lpad((1 + (n + 1 + n %% 7) %% %2$d)::text, 11, '0') AS receiver) p""".formatted(rows, AGENCIES));
            execute(
                    database,
                    "INSERT INTO decision SELECT (jsonb_populate_record(d, jsonb_build_object("
                            + "'id', gen_random_uuid(), 'handoff_id', h.id))).* "
                            + "FROM (SELECT * FROM decision LIMIT 1) d, handoff h WHERE h.state = 'ACCEPTED'");
            execute(database, "VACUUM ANALYZE");
            return items(database, "SELECT id, sender FROM handoff WHERE state = 'ACCEPTED'");
        }
    }

    List<Item> cases(String story) throws SQLException {
        try (var database = platform.databases().connect("stokje_case")) {
            execute(database, """
                    INSERT INTO cases SELECT (jsonb_populate_record(c, jsonb_build_object(
                      'id', uuidv7(make_interval(secs => n)), 'intake_id', gen_random_uuid(), 'holder', holder,
                      'worked_on_by', ARRAY[holder], 'held_by', ARRAY[holder]))).*
                    FROM cases c, generate_series(1, %d) n,
                      LATERAL (SELECT '000000019' || lpad((1 + n %% %d)::text, 11, '0') AS holder) p
                    WHERE c.id = '%s'""".formatted(rows, AGENCIES, story));
            for (var table : OF_A_CASE) {
                execute(database, """
                        INSERT INTO %1$s SELECT (jsonb_populate_record(x, jsonb_build_object(
                          'id', gen_random_uuid(), 'case_id', c.id, 'handoff_id', NULL))).*
                        FROM %1$s x, cases c WHERE x.case_id = '%2$s' AND c.id <> '%2$s'""".formatted(table, story));
            }
            execute(database, "VACUUM ANALYZE");
            return items(database, "SELECT id, holder FROM cases WHERE id <> '%s'".formatted(story));
        }
    }

    private static List<Item> items(Connection database, String sql) throws SQLException {
        var items = new ArrayList<Item>();
        try (var statement = database.createStatement();
                var row = statement.executeQuery(sql)) {
            while (row.next()) {
                items.add(new Item(row.getObject(1, UUID.class), row.getString(2)));
            }
        }
        return items;
    }

    private static void execute(Connection database, String sql) throws SQLException {
        try (var statement = database.createStatement()) {
            statement.execute(sql);
        }
    }
}
