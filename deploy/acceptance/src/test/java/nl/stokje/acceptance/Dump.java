package nl.stokje.acceptance;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.stokje.local.Platform;

/** What a dump of a service's database would show, table by table; bytes as hex and, as far as they are characters, readably. */
final class Dump {
    private static final String TABLES =
            "SELECT table_name FROM information_schema.tables WHERE table_schema = 'public' AND table_type = 'BASE TABLE'";

    private static final String BYTES = "SELECT column_name FROM information_schema.columns "
            + "WHERE table_schema = 'public' AND table_name = '%s' AND data_type = 'bytea'";

    private Dump() {}

    /** @param database such as {@code stokje_case} */
    static Map<String, String> of(Platform platform, String database) throws SQLException {
        var dump = new LinkedHashMap<String, String>();
        try (var connection = platform.databases().connect(database)) {
            for (var table : read(connection, TABLES)) {
                dump.put(table, rowsOf(connection, table));
            }
        }
        return dump;
    }

    private static String rowsOf(Connection connection, String table) throws SQLException {
        var rows = new ArrayList<>(read(connection, "SELECT t::text FROM %s t".formatted(table)));
        for (var column : read(connection, BYTES.formatted(table))) {
            rows.addAll(read(
                    connection,
                    "SELECT encode(%1$s, 'escape') FROM %2$s WHERE %1$s IS NOT NULL".formatted(column, table)));
        }
        return String.join("\n", rows);
    }

    private static List<String> read(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            var found = new ArrayList<String>();
            while (rows.next()) {
                found.add(rows.getString(1));
            }
            return found;
        }
    }
}
