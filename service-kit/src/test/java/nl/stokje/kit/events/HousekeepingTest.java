package nl.stokje.kit.events;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import nl.stokje.kit.TestKeys;
import nl.stokje.kit.grants.TableOwner;
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

    @Inject
    TableOwner owner;

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            P14D | INSERT INTO outbox (id, topic, key, type, source, time, content_type, payload) SELECT gen_random_uuid(), 't', 'k', 't', 's', :time, 'c', '{}'
            P30D | INSERT INTO inbox (consumer, source, id, taken_at) SELECT 'kitchen', 's', CAST(gen_random_uuid() AS text), :time
            P1D | INSERT INTO idempotency_key (caller, key, fingerprint, used_at) SELECT 'c', CAST(gen_random_uuid() AS text), 'f', :time
            P5Y | INSERT INTO access_log_entry (id, what, object_id, agency, subject, accessed_at) SELECT gen_random_uuid(), 'w', gen_random_uuid(), 'a', 's', :time
            """)
    void whatIsOldGoesAndWhatIsNotStays(Period term, String inserting) {
        var limit = ZonedDateTime.now(ZoneOffset.UTC).minus(term);
        var table = inserting.split(" ")[2];
        owner.run("TRUNCATE " + table);
        insert(inserting, limit.minusHours(2).toInstant(), MORE_THAN_ONE_ROUND);
        insert(inserting, limit.plusHours(2).toInstant(), 3);
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
