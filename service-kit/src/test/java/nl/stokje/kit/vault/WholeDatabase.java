package nl.stokje.kit.vault;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.config.ConfigProvider;

/** All that stands in the database of a test's service, as its owner reads it: what a dump of it would show. */
public final class WholeDatabase {
    private static final String TABLES =
            "SELECT table_name FROM information_schema.tables WHERE table_schema = 'public' AND table_type = 'BASE TABLE'";

    private static final String BYTES = "SELECT column_name FROM information_schema.columns "
            + "WHERE table_schema = 'public' AND table_name = '%s' AND data_type = 'bytea'";

    private WholeDatabase() {}

    /** By table, its rows as text; bytes as hex and, as far as they are characters, readably. */
    public static Map<String, String> rows() {
        var config = ConfigProvider.getConfig();
        try (var connection = DriverManager.getConnection(
                config.getValue("quarkus.datasource.jdbc.url", String.class),
                config.getValue("quarkus.flyway.username", String.class),
                config.getValue("quarkus.flyway.password", String.class))) {
            var rows = new LinkedHashMap<String, String>();
            for (var table : read(connection, TABLES)) {
                rows.put(table, rowsOf(connection, table));
            }
            return rows;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String rowsOf(Connection connection, String table) throws SQLException {
        var text = new StringBuilder(String.join("\n", read(connection, "SELECT t::text FROM %s t".formatted(table))));
        for (var column : read(connection, BYTES.formatted(table))) {
            text.append(String.join(
                    "\n",
                    read(
                            connection,
                            "SELECT encode(%s, 'escape') FROM %s WHERE %1$s IS NOT NULL".formatted(column, table))));
        }
        return text.toString();
    }

    private static List<String> read(Connection connection, String sql) throws SQLException {
        try (var rows = connection.createStatement().executeQuery(sql)) {
            var found = new ArrayList<String>();
            while (rows.next()) {
                found.add(rows.getString(1));
            }
            return found;
        }
    }
}
