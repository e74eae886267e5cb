package nl.stokje.kit.events;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import nl.stokje.kit.Ids;
import nl.stokje.kit.TestClock;
import nl.stokje.kit.TestKeys;
import nl.stokje.kit.grants.TableOwner;
import nl.stokje.kit.timers.Kitchen;
import nl.stokje.servers.TestServers;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.hibernate.Session;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The gauges of what waits, on a real database with a real replication slot. */
@QuarkusTest
@TestProfile(OutboxLagTest.AskedOnly.class)
@QuarkusTestResource(value = TestServers.class, initArgs = @ResourceArg(name = "service", value = "timers"))
@QuarkusTestResource(value = TestKeys.class, initArgs = @ResourceArg(name = "service", value = "case-service"))
class OutboxLagTest {
    private static final Duration MINUTE = Duration.ofMinutes(1);

    /** Nobody else looks, with a clock that a test has moved. */
    public static final class AskedOnly extends Kitchen {
        @Override
        public Map<String, String> getConfigOverrides() {
            var overrides = new HashMap<>(super.getConfigOverrides());
            overrides.put("stokje.outbox-lag.every", "off");
            return overrides;
        }
    }

    @Inject
    OutboxLag backlog;

    @Inject
    MeterRegistry meters;

    @Inject
    TestClock clock;

    @Inject
    Session session;

    @Inject
    TableOwner owner;

    @ConfigProperty(name = "stokje.test.connect-password")
    String connectPassword;

    @ConfigProperty(name = "quarkus.datasource.jdbc.url")
    String url;

    @BeforeEach
    void aSlotThatHasSeenAll() throws SQLException {
        clock.reset();
        asConnector("SELECT pg_create_logical_replication_slot('backlog', 'pgoutput')");
        asConnector("SELECT pg_replication_slot_advance('backlog', pg_current_wal_flush_lsn())");
    }

    @AfterEach
    void withoutIt() throws SQLException {
        clock.reset();
        asConnector("SELECT pg_drop_replication_slot('backlog')");
        execute("DELETE FROM parked_key");
        owner.run("TRUNCATE outbox");
    }

    @Test
    void anEventThatNoConnectorHasTakenLagsUntilItIsTaken() throws SQLException {
        backlog.look();
        clock.pass(MINUTE);
        told();
        clock.pass(MINUTE);
        backlog.look();
        assertThat(gauge("stokje.outbox.lag")).isBetween(59.0, 65.0);

        asConnector("SELECT pg_replication_slot_advance('backlog', pg_current_wal_flush_lsn())");
        backlog.look();
        assertThat(gauge("stokje.outbox.lag")).isZero();
    }

    @Test
    void parkedKeysAndTheirRecordsAreCounted() {
        parkedWithTwoRecords();
        backlog.look();
        assertThat(gauge("stokje.parked.keys")).isEqualTo(1);
        assertThat(gauge("stokje.parked.records")).isEqualTo(2);
    }

    private double gauge(String name) {
        return meters.get(name).gauge().value();
    }

    private void told() {
        QuarkusTransaction.requiringNew()
                .run(() -> session.createNativeMutationQuery("""
                        INSERT INTO outbox (id, topic, key, type, source, time, content_type, payload)
                        VALUES (:id, 'stokje.test.v1', 'key', 'told', 'here', :now, 'application/json', '{}')""")
                        .setParameter("id", Ids.next())
                        .setParameter("now", clock.instant())
                        .executeUpdate());
    }

    private void parkedWithTwoRecords() {
        execute("""
                WITH parked AS (
                    INSERT INTO parked_key (id, consumer, key, reason, parked_at)
                    VALUES (gen_random_uuid(), 'consumer', 'key', 'broken', now()) RETURNING id)
                INSERT INTO parked_record (parked_key_id, topic, partition, record_offset, headers, parked_at)
                SELECT id, 'stokje.test.v1', 0, number, '{}', now() FROM parked, generate_series(1, 2) AS number""");
    }

    private void execute(String sql) {
        QuarkusTransaction.requiringNew()
                .run(() -> session.createNativeMutationQuery(sql).executeUpdate());
    }

    private void asConnector(String sql) throws SQLException {
        try (var connection = DriverManager.getConnection(url, "stokje_connect", connectPassword);
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
