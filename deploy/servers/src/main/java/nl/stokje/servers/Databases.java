package nl.stokje.servers;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.function.UnaryOperator;

/**
 * Makes the databases and their roles, whatever server they live in. Everything may be repeated.
 *
 * @param url gives the JDBC URL of a database by its name
 */
public record Databases(UnaryOperator<String> url, String superuser, String superuserPassword) {

    /** The role that Debezium replicates as. */
    public static final String CONNECT = "stokje_connect";

    private static final String CONNECTS = "LOGIN REPLICATION";

    /**
     * A database with an owner, who runs the migrations, and a service role, which owns nothing: the migrations grant it
     * what it needs. Nobody else may connect but {@link #CONNECT}, whom the migrations must grant SELECT on the outbox, and who
     * can log in once {@link #createConnectRole} has given it its password. And a
     * database for the keys of cases, where {@link #CONNECT} may not connect.
     */
    public void create(Database database) {
        run("postgres", connection -> {
            if (!hasRole(connection, CONNECT)) {
                execute(connection, "CREATE ROLE %s WITH %s".formatted(CONNECT, CONNECTS));
            }
            createRole(connection, database.owner(), database.ownerPassword(), "LOGIN");
            createRole(connection, database.name(), database.password(), "LOGIN");
        });
        create(database.name(), database.owner(), database.name() + ", " + CONNECT);
        create(database.keys(), database.owner(), database.name());
    }

    /** @param users who may connect and use what they are granted, beside the owner */
    private void create(String name, String owner, String users) {
        run("postgres", connection -> {
            if (!exists(connection, "SELECT 1 FROM pg_database WHERE datname = ?", name)) {
                execute(connection, "CREATE DATABASE %s OWNER %s".formatted(name, owner));
            }
            execute(connection, "REVOKE ALL ON DATABASE %s FROM PUBLIC".formatted(name));
            execute(connection, "GRANT CONNECT ON DATABASE %s TO %s".formatted(name, users));
        });
        run(name, connection -> {
            execute(connection, "ALTER SCHEMA public OWNER TO %s".formatted(owner));
            execute(connection, "REVOKE ALL ON SCHEMA public FROM PUBLIC");
            execute(connection, "GRANT USAGE ON SCHEMA public TO %s".formatted(users));
        });
    }

    /** As superuser; for tests and for what an operator does. */
    public Connection connect(String database) throws SQLException {
        return DriverManager.getConnection(url.apply(database), superuser, superuserPassword);
    }

    /** The password holds from now on. All databases share this role, which has a password of its own. */
    public void createConnectRole(String password) {
        run("postgres", connection -> createRole(connection, CONNECT, password, CONNECTS));
    }

    private static void createRole(Connection connection, String role, String password, String attributes)
            throws SQLException {
        var verb = hasRole(connection, role) ? "ALTER" : "CREATE";
        execute(connection, "%s ROLE %s WITH %s PASSWORD '%s'".formatted(verb, role, attributes, quoted(password)));
    }

    private static boolean hasRole(Connection connection, String role) throws SQLException {
        return exists(connection, "SELECT 1 FROM pg_roles WHERE rolname = ?", role);
    }

    private static boolean exists(Connection connection, String query, String name) throws SQLException {
        try (var statement = connection.prepareStatement(query)) {
            statement.setString(1, name);
            return statement.executeQuery().next();
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String quoted(String literal) {
        return literal.replace("'", "''");
    }

    private void run(String database, Work work) {
        try (var connection = connect(database)) {
            work.on(connection);
        } catch (SQLException e) {
            throw new ServerFailed("database %s could not be prepared: %s".formatted(database, e.getMessage()), e);
        }
    }

    private interface Work {
        void on(Connection connection) throws SQLException;
    }
}
