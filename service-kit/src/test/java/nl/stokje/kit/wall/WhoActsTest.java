package nl.stokje.kit.wall;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import nl.stokje.kit.Oin;
import nl.stokje.kit.TestKeys;
import nl.stokje.kit.timers.Kitchen;
import nl.stokje.servers.TestServers;
import org.junit.jupiter.api.Test;

/** Each transaction says who acts, and nothing of it stays on the connection. */
@QuarkusTest
@TestProfile(Kitchen.class)
@QuarkusTestResource(value = TestServers.class, initArgs = @ResourceArg(name = "service", value = "timers"))
@QuarkusTestResource(value = TestKeys.class, initArgs = @ResourceArg(name = "service", value = "case-service"))
class WhoActsTest {
    private static final String OIN = "00000001001234567890";
    private static final ActingParty AGENCY = ActingParty.agency(new Oin(OIN));

    /** More transactions than there are connections in the pool. */
    private static final int MANY = 40;

    @Inject
    WiderLookup lookup;

    @Test
    void aTransactionIsOfWhomTheWorkSays() {
        assertThat(Acting.<String, RuntimeException>as(AGENCY, lookup::whoActs)).isEqualTo(OIN);
        assertThat(Acting.<String, RuntimeException>as(ActingParty.OPERATOR, lookup::whoActs))
                .isEqualTo("operator");
    }

    @Test
    void whereNobodyHasSaidWhoActsNobodyDoes() throws Exception {
        try (var threads = Executors.newSingleThreadExecutor(work -> new Thread(work, "executor-thread-0"))) {
            assertThat(threads.submit(lookup::whoActs).get()).isEqualTo("nobody");
        }
    }

    @Test
    void aTransactionThatIsRolledBackLeavesNobodyBehind() {
        IntStream.range(0, MANY).forEach(_ -> {
            var party =
                    ActingParty.agency(new Oin("0000000100" + "%010d".formatted(System.nanoTime() % 10_000_000_000L)));
            Acting.as(party, () -> {
                QuarkusTransaction.begin();
                assertThat(lookup.whoActs()).isEqualTo(party.name());
                QuarkusTransaction.rollback();
            });
            assertThat(Acting.<String, RuntimeException>as(ActingParty.NOBODY, lookup::whoActs))
                    .isEqualTo("nobody");
        });
    }

    @Test
    void aLookupOfTheServiceGivesTheTransactionBackToItsCaller() {
        Acting.as(
                AGENCY,
                () -> QuarkusTransaction.requiringNew().run(() -> {
                    assertThat(lookup.whoActs()).isEqualTo(OIN);
                    assertThat(lookup.whoActsHere()).isEqualTo("service");
                    assertThat(lookup.whoActs()).isEqualTo(OIN);
                }));
    }

    @Test
    void aLookupThatFailsGivesTheTransactionBackAsWell() {
        Acting.as(
                AGENCY,
                () -> QuarkusTransaction.requiringNew().run(() -> {
                    assertThatThrownBy(lookup::failing)
                            .isInstanceOf(IllegalArgumentException.class)
                            .hasMessage("service");
                    assertThat(lookup.whoActs()).isEqualTo(OIN);
                }));
    }

    @Test
    void aLookupWithoutATransactionOfItsCallerBeginsItsOwn() {
        assertThat(Acting.<String, RuntimeException>as(AGENCY, lookup::whoActsHere))
                .isEqualTo("service");
        assertThat(Acting.<String, RuntimeException>as(AGENCY, lookup::whoActs)).isEqualTo(OIN);
    }
}
