package nl.stokje.servers;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;

/** What a dump of a database would show to who looks for something that may not be readable there. */
public final class Dump {
    private static final String TABLES =
            "SELECT table_name FROM information_schema.tables WHERE table_schema = 'public' AND table_type = 'BASE TABLE'";

    private static final String BYTES = "SELECT column_name FROM information_schema.columns "
            + "WHERE table_schema = 'public' AND table_name = '%s' AND data_type = 'bytea'";

    private Dump() {}

    /** By table, its rows as text; bytes as hex and, as far as they are characters, readably. */
    public static Map<String, String> of(Connection connection) throws SQLException {
        var dump = new LinkedHashMap<String, String>();
        for (var table : FirstColumn.of(connection, TABLES)) {
            dump.put(table, rowsOf(connection, table));
        }
        return dump;
    }

    private static String rowsOf(Connection connection, String table) throws SQLException {
        var rows = new ArrayList<>(FirstColumn.of(connection, "SELECT t::text FROM %s t".formatted(table)));
        for (var column : FirstColumn.of(connection, BYTES.formatted(table))) {
            rows.addAll(FirstColumn.of(
                    connection,
                    "SELECT encode(%1$s, 'escape') FROM %2$s WHERE %1$s IS NOT NULL".formatted(column, table)));
        }
        return String.join("\n", rows);
    }
}
