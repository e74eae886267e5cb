package nl.stokje.servers;

import java.sql.Connection;
import java.sql.SQLException;

/** The replication slots, as PostgreSQL sees them. */
final class Slots {

    private Slots() {}

    /** Up to where the connector has said that it is done, in bytes of the log. */
    static long confirmed(Connection connection, String slot) throws SQLException {
        return number(
                connection,
                "SELECT confirmed_flush_lsn - '0/0'::pg_lsn FROM pg_replication_slots WHERE slot_name = '%s'"
                        .formatted(slot));
    }

    /** Whether PostgreSQL has removed log that its reader has not seen. */
    static boolean isLost(Connection connection, String slot) throws SQLException {
        return number(
                        connection,
                        "SELECT count(*) FROM pg_replication_slots WHERE slot_name = '%s' AND wal_status = 'lost'"
                                .formatted(slot))
                > 0;
    }

    /** By one segment of 16 MB, and lets PostgreSQL tidy up. */
    static void advanceLog(Connection connection) throws SQLException {
        number(connection, "SELECT pg_logical_emit_message(false, 'test', 'so that there is something') - '0/0'");
        number(connection, "SELECT pg_switch_wal() - '0/0'");
        try (var statement = connection.createStatement()) {
            statement.execute("CHECKPOINT");
        }
    }

    /** Drops it, whoever reads from it. */
    static void drop(Connection connection, String slot) throws SQLException {
        number(
                connection,
                "SELECT count(pg_terminate_backend(active_pid, 5000)) FROM pg_replication_slots WHERE slot_name = '%s' AND active"
                        .formatted(slot));
        number(connection, "SELECT count(pg_drop_replication_slot('%s')::text)".formatted(slot));
    }

    private static long number(Connection connection, String query) throws SQLException {
        try (var statement = connection.createStatement();
                var result = statement.executeQuery(query)) {
            result.next();
            return result.getLong(1);
        }
    }
}
