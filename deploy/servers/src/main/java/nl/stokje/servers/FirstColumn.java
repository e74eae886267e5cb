package nl.stokje.servers;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** What a query finds, for one that asks for a single text of each row. */
public final class FirstColumn {
    private FirstColumn() {}

    /** As text, in the order in which it is found; null where there is nothing. */
    public static List<String> of(Connection connection, String sql) throws SQLException {
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
