package nl.stokje.kit.events;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import nl.stokje.kit.TestKeys;
import nl.stokje.kit.timers.Kitchen;
import nl.stokje.servers.TestServers;
import org.hibernate.Session;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What has been kept long enough goes, however much of it there is. */
@QuarkusTest
@TestProfile(Kitchen.class)
@QuarkusTestResource(value = TestServers.class, initArgs = @ResourceArg(name = "service", value = "timers"))
@QuarkusTestResource(value = TestKeys.class, initArgs = @ResourceArg(name = "service", value = "case-service"))
class HousekeepingTest {
    private static final int MORE_THAN_ONE_ROUND = 10_001;

    @Inject
    Housekeeping housekeeping;

    @Inject
    Session session;

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            14 | INSERT INTO outbox (id, topic, key, type, source, time, content_type, payload) SELECT gen_random_uuid(), 't', 'k', 't', 's', :time, 'c', '{}'
            30 | INSERT INTO inbox (consumer, source, id, taken_at) SELECT 'kitchen', 's', CAST(gen_random_uuid() AS text), :time
            1  | INSERT INTO idempotency_key (caller, key, fingerprint, used_at) SELECT 'c', CAST(gen_random_uuid() AS text), 'f', :time
            """)
    void whatIsOldGoesAndWhatIsNotStays(int days, String inserting) {
        var table = inserting.split(" ")[2];
        QuarkusTransaction.requiringNew()
                .run(() -> session.createNativeMutationQuery("DELETE FROM " + table)
                        .executeUpdate());
        insert(inserting, Instant.now().minus(Duration.ofDays(days)), MORE_THAN_ONE_ROUND);
        insert(inserting, Instant.now().minus(Duration.ofDays(days)).plus(Duration.ofHours(1)), 3);
        housekeeping.sweep();
        assertThat(rowsOf(table)).isEqualTo(3);
    }

    private void insert(String inserting, Instant time, int rows) {
        QuarkusTransaction.requiringNew()
                .run(() -> session.createNativeMutationQuery(inserting + " FROM generate_series(1, :rows)")
                        .setParameter("time", time)
                        .setParameter("rows", rows)
                        .executeUpdate());
    }

    private long rowsOf(String table) {
        return QuarkusTransaction.requiringNew()
                .call(() -> session.createNativeQuery("SELECT count(*) FROM " + table, Long.class)
                        .getSingleResult());
    }
}
