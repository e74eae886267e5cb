package nl.stokje.kit.grants;

import jakarta.enterprise.context.ApplicationScoped;
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
