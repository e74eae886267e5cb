package nl.stokje.kit.grants;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The owner of a service's tables: for what a test must prepare and the service's own role may not do. */
@ApplicationScoped
public class TableOwner {
    @ConfigProperty(name = "quarkus.datasource.jdbc.url")
    String url;

    @ConfigProperty(name = "quarkus.flyway.username")
    String name;

    @ConfigProperty(name = "quarkus.flyway.password")
    String password;

    public Connection connect() throws SQLException {
        return DriverManager.getConnection(url, name, password);
    }

    /**
     * A connection that sees tables from before a migration as the migration leaves them. They stand in a schema of their own
     * that is never committed.
     *
     * @param before SQL that makes them as they were
     * @param migration the name of its file
     */
    public Connection migrated(String before, String migration) throws SQLException, IOException {
        var connection = uncommitted(before);
        try (var statement = connection.createStatement();
                var file = getClass().getResourceAsStream("/db/migration/" + migration)) {
            statement.execute(new String(file.readAllBytes(), StandardCharsets.UTF_8));
        }
        return connection;
    }

    /** A connection that sees just these tables, in a schema that is never committed. */
    public Connection uncommitted(String tables) throws SQLException {
        var connection = connect();
        connection.setAutoCommit(false);
        try (var statement = connection.createStatement()) {
            statement.execute("CREATE SCHEMA before; SET LOCAL search_path TO before");
            statement.execute(tables);
        }
        return connection;
    }

    /** In a transaction of its own. */
    public void run(String sql) {
        try (var connection = connect();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException("The owner couldn't do " + sql, e);
        }
    }
}
