package nl.stokje.servers.runtime;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The connectors' replication slots, seen with the connectors' own role.
 *
 * @param environment the variables that the connectors' files name too
 */
record ReplicationSlots(Map<String, String> environment) {

    private static final String LOST =
            "SELECT slot_name, database FROM pg_replication_slots WHERE wal_status = 'lost' AND NOT active";

    /** Drops those whose log PostgreSQL has removed ({@code max_slot_wal_keep_size}). */
    List<String> dropLost() throws SQLException {
        var lost = new HashMap<String, String>();
        try (var connection = connect("postgres");
                var statement = connection.createStatement();
                var rows = statement.executeQuery(LOST)) {
            while (rows.next()) {
                lost.put(rows.getString("slot_name"), rows.getString("database"));
            }
        }
        var dropped = new ArrayList<String>();
        for (var slot : lost.entrySet()) {
            drop(slot.getKey(), slot.getValue());
            dropped.add(slot.getKey());
        }
        return dropped;
    }

    /** A logical slot can only be dropped from its own database. */
    private void drop(String slot, String database) throws SQLException {
        try (var connection = connect(database);
                var statement = connection.prepareStatement("SELECT pg_drop_replication_slot(?)")) {
            statement.setString(1, slot);
            statement.execute();
        }
    }

    private Connection connect(String database) throws SQLException {
        var url = "jdbc:postgresql://%s:%s/%s?connectTimeout=5&socketTimeout=10"
                .formatted(environment.get("POSTGRES_HOST"), environment.get("POSTGRES_PORT"), database);
        return DriverManager.getConnection(url, "stokje_connect", environment.get("POSTGRES_CONNECT_PASSWORD"));
    }
}
