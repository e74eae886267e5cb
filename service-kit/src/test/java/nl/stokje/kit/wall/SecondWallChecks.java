package nl.stokje.kit.wall;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import nl.stokje.kit.Ids;
import nl.stokje.kit.grants.TableOwner;
import nl.stokje.servers.FirstColumn;
import org.assertj.core.api.SoftAssertions;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * The second wall of a service: without any condition in a query, each of its tables shows an agency just its own rows. The
 * tables are those that the database has, so that a new one without a policy, or one that no test says who may see, fails.
 * A service's own test extends this as a {@code @QuarkusTest}.
 */
public abstract class SecondWallChecks {
    /** Two agencies that have to do with each other, and one that has nothing to do with them. */
    protected final String one = freshOin(1);

    protected final String other = freshOin(2);
    private final String stranger = freshOin(3);

    @ConfigProperty(name = "quarkus.datasource.jdbc.url")
    String url;

    @ConfigProperty(name = "quarkus.datasource.username")
    String role;

    @ConfigProperty(name = "quarkus.datasource.password")
    String password;

    @Inject
    TableOwner owner;

    /** SQL that gives each table of the service one row that can be seen, as the tables' owner. */
    protected abstract String rows();

    /** SQL that takes them away again. */
    protected abstract String withoutThem();

    /** By table of the service, who sees its row beside the service itself. */
    protected abstract Map<String, Seen> seen();

    /** Who sees a row: one of the agencies, both, an operator. */
    public enum Seer {
        ONE,
        OTHER,
        OPERATOR,
        /** Whoever calls, also without an agency. */
        CALLERS,
        /** Even who hasn't said who acts: what is public anyway. */
        EVERYBODY
    }

    /** Who sees the row that {@link #rows} gives a table. */
    public record Seen(Set<Seer> by) {
        public static Seen by(Seer... seers) {
            return new Seen(Set.of(seers));
        }

        /** The service itself, and nobody who calls. */
        public static Seen byNobody() {
            return new Seen(Set.of());
        }
    }

    @BeforeEach
    void fill() {
        owner.run(kitRows() + rows());
    }

    @AfterEach
    void empty() {
        owner.run(withoutThem() + kitRowsGone());
    }

    @Test
    void everyTableHasRowSecurityAndAPolicy() throws SQLException {
        try (var connection = owner.connect()) {
            assertThat(FirstColumn.of(connection, """
                    SELECT c.relname FROM pg_class c WHERE c.relnamespace = 'public'::regnamespace
                    AND c.relkind IN ('r', 'p') AND c.relname NOT LIKE 'flyway%'
                    AND NOT (c.relrowsecurity AND EXISTS (SELECT 1 FROM pg_policy p WHERE p.polrelid = c.oid))""")).isEmpty();
        }
    }

    @Test
    void ofEveryTableItIsSaidWhoSeesItsRows() throws SQLException {
        assertThat(expected().keySet()).isEqualTo(tables());
    }

    @Test
    void aQueryWithoutAConditionShowsEachPartyItsOwnRowsAndNoOthers_I11() throws SQLException {
        var soft = new SoftAssertions();
        for (var table : tables()) {
            var seen = expected().getOrDefault(table, Seen.byNobody()).by();
            var all = seen.contains(Seer.EVERYBODY) || seen.contains(Seer.CALLERS);
            soft.assertThat(count("service", table))
                    .as("the service sees " + table)
                    .isPositive();
            soft.assertThat(count("operator", table) > 0)
                    .as("an operator sees " + table)
                    .isEqualTo(all || seen.contains(Seer.OPERATOR));
            soft.assertThat(count("", table) > 0).as("nobody sees " + table).isEqualTo(seen.contains(Seer.EVERYBODY));
            if (all) {
                soft.assertThat(count("anybody", table))
                        .as("anybody sees " + table)
                        .isPositive();
            } else {
                soft.assertThat(count("anybody", table))
                        .as("anybody sees " + table)
                        .isZero();
                soft.assertThat(count(stranger, table))
                        .as("a stranger sees " + table)
                        .isZero();
                soft.assertThat(count(one, table)).as("one sees " + table).satisfies(rowsFor(Seer.ONE, seen));
                soft.assertThat(count(other, table))
                        .as("the other sees " + table)
                        .satisfies(rowsFor(Seer.OTHER, seen));
            }
        }
        soft.assertAll();
    }

    @Test
    void aChangeWithoutAConditionReachesNoRowOfOthers_I11() throws SQLException {
        var soft = new SoftAssertions();
        for (var table : tables()) {
            for (var party : List.of(stranger, "anybody", "")) {
                soft.assertThat(changed(party, "DELETE FROM " + table))
                        .as(party + " deletes of " + table)
                        .isZero();
                soft.assertThat(changed(party, "UPDATE %s SET %2$s = %2$s".formatted(table, columnOf(table))))
                        .as("'" + party + "' updates " + table)
                        .isZero();
            }
        }
        soft.assertAll();
    }

    /** Of a table that the kit fills as well, an agency may see both rows. */
    private static Consumer<Long> rowsFor(Seer seer, Set<Seer> seen) {
        return seen.contains(seer)
                ? rows -> assertThat(rows).isBetween(1L, 2L)
                : rows -> assertThat(rows).isZero();
    }

    private Map<String, Seen> expected() {
        var all = new HashMap<>(Map.of(
                "outbox", Seen.byNobody(),
                "inbox", Seen.byNobody(),
                "parked_key", Seen.by(Seer.OPERATOR),
                "parked_record", Seen.by(Seer.OPERATOR),
                "parking_decision", Seen.by(Seer.OPERATOR),
                "idempotency_key", Seen.by(Seer.ONE, Seer.OPERATOR),
                "timer", Seen.byNobody(),
                "access_log_entry", Seen.by(Seer.ONE)));
        all.putAll(seen());
        return all;
    }

    private final String id = Ids.next().toString();

    private String kitRows() {
        return """
                INSERT INTO outbox (id, topic, key, type, source, time, content_type, payload)
                VALUES ('%1$s', 'stokje.nowhere.v1', '%1$s', 'nl.stokje.test.v1', 'test', now(), 'application/json', '{}');
                INSERT INTO inbox VALUES ('test', 'test', '%1$s', now());
                INSERT INTO parked_key VALUES ('%1$s', 'test', '%1$s', 'test', now());
                INSERT INTO parked_record (parked_key_id, topic, partition, record_offset, headers, parked_at)
                VALUES ('%1$s', 'test', 0, 0, '{}', now());
                INSERT INTO parking_decision (id, parked_key_id, decision, reason, decided_by, decided_at)
                VALUES ('%1$s', '%1$s', 'VOID', 'test', 'test', now());
                INSERT INTO idempotency_key (caller, key, fingerprint, used_at) VALUES ('%2$s/ans', '%1$s', '', now());
                INSERT INTO timer (item_id, phase, step, position, due_at, next_try_at)
                VALUES ('%1$s', 'TEST', 'TEST', 0, now() + interval '1 year', now() + interval '1 year');
                INSERT INTO access_log_entry VALUES ('%1$s', 'TEST', '%1$s', '%2$s', 'ans', now());
                """.formatted(id, one);
    }

    private String kitRowsGone() {
        return """
                DELETE FROM outbox WHERE id = '%1$s';
                DELETE FROM inbox WHERE id = '%1$s';
                DELETE FROM parked_key WHERE id = '%1$s';
                DELETE FROM parking_decision WHERE id = '%1$s';
                DELETE FROM idempotency_key WHERE key = '%1$s';
                DELETE FROM timer WHERE item_id = '%1$s';
                DELETE FROM access_log_entry WHERE id = '%1$s';
                """.formatted(id);
    }

    private long count(String party, String table) throws SQLException {
        try (var connection = acting(party);
                var rows = connection.createStatement().executeQuery("SELECT count(*) FROM " + table)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    /** How many rows it reached; none when the role may not do such a thing at all, or the policy refused. */
    private int changed(String party, String sql) throws SQLException {
        try (var connection = acting(party);
                var statement = connection.createStatement()) {
            connection.setAutoCommit(false); // and is never committed
            return statement.executeUpdate(sql);
        } catch (SQLException refused) {
            assertThat(refused.getSQLState()).as(sql).isEqualTo("42501");
            return 0;
        }
    }

    /** As the role of the service: the first wall is the service's code, and isn't there. */
    private Connection acting(String party) throws SQLException {
        var connection = DriverManager.getConnection(url, role, password);
        try (var say = connection.prepareStatement("SELECT set_config('stokje.acting', ?, false)")) {
            say.setString(1, party);
            say.execute();
        }
        return connection;
    }

    private Set<String> tables() throws SQLException {
        try (var connection = owner.connect()) {
            return new TreeSet<>(FirstColumn.of(connection, """
                    SELECT relname FROM pg_class WHERE relnamespace = 'public'::regnamespace
                    AND relkind IN ('r', 'p') AND relname NOT LIKE 'flyway%'"""));
        }
    }

    private String columnOf(String table) throws SQLException {
        try (var connection = owner.connect()) {
            return FirstColumn.of(
                            connection,
                            "SELECT attname FROM pg_attribute WHERE attnum = 1 AND attrelid = '%s'::regclass"
                                    .formatted(table))
                    .getFirst();
        }
    }

    private static String freshOin(int number) {
        return "00000001%d".formatted(number) + "%011d".formatted(System.nanoTime() % 100_000_000_000L);
    }
}
