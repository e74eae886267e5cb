package nl.stokje.kit.failure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.sql.DriverManager;
import java.sql.SQLException;
import nl.stokje.kit.TestKeys;
import nl.stokje.kit.grants.TableOwner;
import nl.stokje.kit.timers.Kitchen;
import nl.stokje.servers.TestServers;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What fails at the commit only comes by way of the transaction manager, which wraps it in its own manner. */
@QuarkusTest
@TestProfile(Kitchen.class)
@QuarkusTestResource(value = TestServers.class, initArgs = @ResourceArg(name = "service", value = "timers"))
@QuarkusTestResource(value = TestKeys.class, initArgs = @ResourceArg(name = "service", value = "case-service"))
class FailedCommitTest {
    @ConfigProperty(name = "quarkus.datasource.jdbc.url")
    String url;

    @ConfigProperty(name = "quarkus.datasource.username")
    String service;

    @ConfigProperty(name = "quarkus.datasource.password")
    String password;

    @Inject
    TableOwner owner;

    @Inject
    AgroalDataSource database;

    @BeforeEach
    void makeTable() {
        owner.run("DROP TABLE IF EXISTS lid");
        owner.run("CREATE TABLE lid (kettle int UNIQUE DEFERRABLE INITIALLY DEFERRED)");
        owner.run("GRANT INSERT ON lid TO " + service);
    }

    @Test
    void aConstraintThatIsLookedAtThenOnlyStaysViolated() {
        var failure = failureOf(() -> inTransaction("INSERT INTO lid VALUES (1), (1)"));

        assertThat(FailureKind.of(failure)).isEqualTo(FailureKind.PERMANENT);
        assertThat(FailureDescription.cause(failure)).isEqualTo("PSQLException 23505");
    }

    @Test
    void aConnectionThatIsCutPasses() {
        var failure = failureOf(() -> {
            inTransaction("INSERT INTO lid VALUES (1)");
            asService("SELECT pg_terminate_backend(pid) FROM pg_locks WHERE relation = 'lid'::regclass");
        });

        assertThat(FailureKind.of(failure)).isEqualTo(FailureKind.TRANSIENT);
        assertThat(FailureDescription.cause(failure)).isEqualTo("PSQLException 57P01");
    }

    private void inTransaction(String sql) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private void asService(String sql) throws SQLException {
        try (var connection = DriverManager.getConnection(url, service, password);
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private interface Work {
        void run() throws SQLException;
    }

    private static Throwable failureOf(Work work) {
        return catchThrowable(() -> QuarkusTransaction.requiringNew().call(() -> {
            work.run();
            return null;
        }));
    }
}
