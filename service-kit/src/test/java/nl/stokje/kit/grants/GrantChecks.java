package nl.stokje.kit.grants;

import static nl.stokje.kit.grants.TableUse.appended;
import static nl.stokje.kit.grants.TableUse.appendedAndChangedIn;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.assertj.core.api.SoftAssertions;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

/**
 * What holds for the grants of every service: its role can do with each table what is said here, tried over a connection of its
 * own, and nothing else. A table that nobody names here fails the build.
 */
public abstract class GrantChecks {
    private static final String REFUSED = "42501";
    private static final String HISTORY = "flyway_schema_history";

    private static final Map<String, TableUse> OF_THE_KIT = Map.of(
            "outbox", appended(),
            "inbox", appended(),
            "parking_decision", appended(),
            "access_log_entry", appended(),
            "idempotency_key", appendedAndChangedIn("status", "location", "body", "language"),
            "parked_key", appendedAndChangedIn("parked_at").andDeleted(),
            "parked_record", appended().andDeleted(),
            "timer", appendedAndChangedIn("fired_at", "next_try_at").andDeleted());

    @ConfigProperty(name = "quarkus.datasource.jdbc.url")
    String url;

    @ConfigProperty(name = "quarkus.datasource.username")
    String role;

    @ConfigProperty(name = "quarkus.datasource.password")
    String password;

    @Inject
    TableOwner owner;

    /** The service's own tables, and what it may do with each. */
    protected abstract Map<String, TableUse> tables();

    @Test
    void everyTableIsNamedHere() throws SQLException {
        assertThat(columns().keySet()).containsExactlyInAnyOrderElementsOf(uses().keySet());
    }

    @Test
    void theServiceCanDoWithEachTableWhatItMustAndNothingElse() throws SQLException {
        var columns = columns();
        var softly = new SoftAssertions();
        for (var use : uses().entrySet()) {
            var table = use.getKey();
            var may = use.getValue();
            expect(softly, true, "SELECT count(*) FROM " + table);
            expect(softly, may.inserted(), "INSERT INTO %1$s SELECT * FROM %1$s WHERE false".formatted(table));
            expect(softly, may.deleted(), "DELETE FROM %s WHERE false".formatted(table));
            expect(softly, false, "TRUNCATE " + table);
            for (var column : columns.getOrDefault(table, List.of())) {
                expect(
                        softly,
                        may.mayChange(column),
                        "UPDATE %1$s SET \"%2$s\" = \"%2$s\" WHERE false".formatted(table, column));
            }
        }
        softly.assertAll();
    }

    @Test
    void theHistoryOfTheMigrationsIsTheOwnersAlone() {
        var softly = new SoftAssertions();
        for (var statement : List.of(
                "SELECT count(*) FROM " + HISTORY,
                "INSERT INTO %1$s SELECT * FROM %1$s WHERE false".formatted(HISTORY),
                "UPDATE %s SET success = true WHERE false".formatted(HISTORY),
                "DELETE FROM %s WHERE false".formatted(HISTORY),
                "TRUNCATE " + HISTORY)) {
            expect(softly, false, statement);
        }
        softly.assertAll();
    }

    @Test
    void theServiceCanNeitherMakeTablesNorTakeTriggersAway() {
        var softly = new SoftAssertions();
        expect(softly, false, "CREATE TABLE of_the_service (id int)");
        expect(softly, false, "ALTER TABLE outbox DISABLE TRIGGER ALL");
        expect(softly, false, "DROP TABLE outbox");
        expect(
                softly,
                false,
                "CREATE OR REPLACE FUNCTION delete_old_outbox_rows() RETURNS bigint LANGUAGE sql AS 'SELECT 1'");
        softly.assertAll();
    }

    /** A function of the owner does what its caller couldn't: only those for housekeeping may, with names that nobody can bend. */
    @Test
    void whatRunsAsTheOwnerIsHousekeepingWithAFixedSearchPath() throws SQLException {
        var functions = new TreeMap<String, String>();
        try (var connection = owner.connect();
                var rows = connection.createStatement().executeQuery("""
                        SELECT proname, array_to_string(proconfig, ' ') FROM pg_proc
                        WHERE pronamespace = 'public'::regnamespace AND prosecdef""")) {
            while (rows.next()) {
                functions.put(rows.getString(1), rows.getString(2));
            }
        }
        assertThat(functions.keySet()).isNotEmpty().allMatch(name -> name.startsWith("delete_old_"));
        assertThat(functions.values()).containsOnly("search_path=pg_catalog, pg_temp");
    }

    private Map<String, TableUse> uses() {
        var uses = new HashMap<>(OF_THE_KIT);
        uses.putAll(tables());
        return uses;
    }

    /** As the owner sees them, but for those that belong to Flyway. */
    private Map<String, List<String>> columns() throws SQLException {
        var columns = new TreeMap<String, List<String>>();
        try (var connection = owner.connect();
                var rows = connection.createStatement().executeQuery("""
                        SELECT relname, array_agg(attname::text) FROM pg_class JOIN pg_attribute ON attrelid = pg_class.oid
                        WHERE relnamespace = 'public'::regnamespace AND relkind IN ('r', 'p', 'v', 'm', 'f')
                        AND attnum > 0 AND NOT attisdropped GROUP BY relname""")) {
            while (rows.next()) {
                columns.put(
                        rows.getString(1), List.of((String[]) rows.getArray(2).getArray()));
            }
        }
        columns.remove(HISTORY);
        return columns;
    }

    private void expect(SoftAssertions softly, boolean allowed, String sql) {
        var state = stateOf(sql);
        if (allowed) {
            softly.assertThat(state).as(sql).isEqualTo("done");
        } else {
            softly.assertThat(state).as(sql).isEqualTo(REFUSED);
        }
    }

    /** The SQL state that the service's role is answered with. What it can do is undone. */
    private String stateOf(String sql) {
        try (var connection = DriverManager.getConnection(url, role, password)) {
            connection.setAutoCommit(false);
            try (var statement = connection.createStatement()) {
                statement.execute(sql);
                return "done";
            } catch (SQLException refused) {
                return refused.getSQLState();
            } finally {
                connection.rollback();
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
