package nl.stokje.servers.runtime;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The connectors' replication slots, seen with the connectors' own role.
 *
 * @param environment the variables that the connectors' files name too
 */
record ReplicationSlots(Map<String, String> environment) {

    private static final String LOST =
            "SELECT slot_name FROM pg_replication_slots WHERE wal_status = 'lost' AND NOT active";
    private static final String END_OF_LOG = "SELECT pg_current_wal_flush_lsn() - '0/0'";
    private static final String STARTED = "SELECT pg_postmaster_start_time()";
    private static final String DATABASE = "SELECT database FROM pg_replication_slots WHERE slot_name = ?";
    private static final String END_READER =
            "SELECT pg_terminate_backend(active_pid, 5000) FROM pg_replication_slots WHERE slot_name = ? AND active";
    private static final String DROP = "SELECT pg_drop_replication_slot(?)";

    Instant serverStarted() throws SQLException {
        try (var connection = connect("postgres");
                var row = connection.createStatement().executeQuery(STARTED)) {
            row.next();
            return row.getObject(1, OffsetDateTime.class).toInstant();
        }
    }

    /** Drops those whose log PostgreSQL has removed ({@code max_slot_wal_keep_size}). */
    List<String> dropLost() throws SQLException {
        var lost = new ArrayList<String>();
        try (var connection = connect("postgres");
                var rows = connection.createStatement().executeQuery(LOST)) {
            while (rows.next()) {
                lost.add(rows.getString(1));
            }
        }
        for (var slot : lost) {
            drop(slot);
        }
        return lost;
    }

    /** Where the log ends, in bytes. */
    long endOfLog() throws SQLException {
        try (var connection = connect("postgres");
                var row = connection.createStatement().executeQuery(END_OF_LOG)) {
            row.next();
            return row.getLong(1);
        }
    }

    /** From its own database, as PostgreSQL wants it; nothing where there is no such slot. */
    void drop(String slot) throws SQLException {
        String database;
        try (var connection = connect("postgres");
                var query = connection.prepareStatement(DATABASE)) {
            query.setString(1, slot);
            var row = query.executeQuery();
            if (!row.next()) {
                return;
            }
            database = row.getString(1);
        }
        try (var connection = connect(database);
                var end = connection.prepareStatement(END_READER);
                var drop = connection.prepareStatement(DROP)) {
            end.setString(1, slot);
            end.execute();
            drop.setString(1, slot);
            drop.execute();
        }
    }

    private Connection connect(String database) throws SQLException {
        var url = "jdbc:postgresql://%s:%s/%s?connectTimeout=5&socketTimeout=10"
                .formatted(environment.get("POSTGRES_HOST"), environment.get("POSTGRES_PORT"), database);
        return DriverManager.getConnection(url, "stokje_connect", environment.get("POSTGRES_CONNECT_PASSWORD"));
    }
}
