package nl.stokje.bench;

import java.util.List;

/**
 * What a service does in one transaction for a typical request, in the statements of its use case. A question mark is the id of
 * the item, and {@code $} is the agency.
 */
enum WallWork {
    WORKLIST_PAGE("stokje_handoff", List.of("""
            SELECT * FROM ((SELECT h.* FROM handoff h WHERE h.incoming_of = $ ORDER BY h.id DESC LIMIT 51) UNION ALL
            (SELECT h.* FROM handoff h WHERE h.outgoing_of = $ ORDER BY h.id DESC LIMIT 51)) h
            ORDER BY h.id DESC LIMIT 51""")),
    ONE_HANDOFF(
            "stokje_handoff",
            List.of(
                    "SELECT * FROM handoff WHERE id = ?",
                    "SELECT * FROM decision WHERE handoff_id = ? ORDER BY decided_at",
                    "INSERT INTO access_log_entry VALUES (uuidv7(), 'PROPOSAL', ?, $, 'bench', now())")),
    ONE_CASE(
            "stokje_case",
            List.of(
                    "SELECT * FROM cases WHERE id = ?",
                    "SELECT * FROM baton_period WHERE case_id = ? ORDER BY turn",
                    "SELECT * FROM context_item WHERE case_id = ? ORDER BY id",
                    "SELECT * FROM intake_content WHERE case_id = ?",
                    "SELECT * FROM consent WHERE case_id = ? ORDER BY id",
                    "SELECT * FROM coordination WHERE case_id = ?",
                    "SELECT * FROM requirement WHERE case_id = ? ORDER BY id",
                    "SELECT * FROM assistance WHERE case_id = ? AND ended_at IS NULL ORDER BY begun_at",
                    "INSERT INTO access_log_entry VALUES (uuidv7(), 'CASE', ?, $, 'bench', now())")),
    DECIDING(
            "stokje_handoff",
            List.of(
                    "INSERT INTO idempotency_key (caller, key, fingerprint, used_at)"
                            + " VALUES ($ || '/bench', uuidv7()::text, '', now()) ON CONFLICT DO NOTHING",
                    "SELECT * FROM handoff WHERE id = ? FOR NO KEY UPDATE",
                    "SELECT * FROM decision WHERE handoff_id = ? ORDER BY decided_at",
                    "INSERT INTO decision (id, handoff_id, choice, agency, decided_at)"
                            + " VALUES (uuidv7(), ?, 'ACCEPT', $, now())",
                    "DELETE FROM timer WHERE item_id = ? AND (phase = 'LANDING' OR fired_at IS NULL)",
                    "INSERT INTO timer (item_id, phase, step, position, due_at, next_try_at)"
                            + " SELECT ?, 'LANDING', 's' || n, n, now() + interval '1 year', now() + interval '1 year'"
                            + " FROM generate_series(1, 4) n",
                    Events.THREE,
                    "UPDATE handoff SET version = version + 1, accepted_at = now() WHERE id = ?")),
    SETTING_A_DATE(
            "stokje_case",
            List.of(
                    "SELECT pg_advisory_xact_lock(hashtextextended(?::text, 0))",
                    "SELECT * FROM cases WHERE id = ? FOR NO KEY UPDATE",
                    "DELETE FROM timer WHERE item_id = ? AND (phase = 'NEXT_DATE' OR fired_at IS NULL)",
                    "INSERT INTO timer (item_id, phase, step, position, due_at, next_try_at)"
                            + " SELECT ?, 'NEXT_DATE', 's' || n, n, now() + interval '1 year', now() + interval '1 year'"
                            + " FROM generate_series(1, 4) n",
                    "INSERT INTO timeline_entry (id, case_id, event_type, agency, happened_at)"
                            + " VALUES (uuidv7(), ?, 'case.bench', $, now())",
                    Events.THREE,
                    "UPDATE cases SET version = version + 1 WHERE id = ?"));

    private final String database;
    private final List<String> statements;

    WallWork(String database, List<String> statements) {
        this.database = database;
        this.statements = statements;
    }

    String database() {
        return database;
    }

    List<String> statements() {
        return statements;
    }

    /** An enum's own constants come too late for its values. */
    private static final class Events {
        static final String THREE = "INSERT INTO outbox (id, topic, key, type, source, time, content_type, payload)"
                + " SELECT uuidv7(), 'stokje.nowhere.v1', ?::text, 'nl.stokje.bench.v1', 'bench', now(),"
                + " 'application/json', '{}' FROM generate_series(1, 3)";
    }
}
