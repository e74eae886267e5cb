package nl.stokje.kit.failure;

import static nl.stokje.kit.failure.FailureKind.PERMANENT;
import static nl.stokje.kit.failure.FailureKind.TRANSIENT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Named.named;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.quarkus.narayana.jta.QuarkusTransactionException;
import jakarta.persistence.LockTimeoutException;
import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PersistenceException;
import jakarta.persistence.PessimisticLockException;
import jakarta.transaction.RollbackException;
import jakarta.transaction.SystemException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientException;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.transaction.xa.XAException;
import nl.stokje.kit.Refusal;
import nl.stokje.kit.sealing.SealBroken;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.errors.TimeoutException;
import org.hibernate.StaleStateException;
import org.hibernate.exception.JDBCConnectionException;
import org.hibernate.exception.LockAcquisitionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What passes by itself is tried again for ever, and what doesn't is parked: taking one for the other loses time or a case. */
class FailureKindTest {
    @ParameterizedTest(name = "{0} ({2}) is {1}")
    @CsvSource(nullValues = "null", delimiter = '|', textBlock = """
                    null  | TRANSIENT | the pool gave no connection in time
                    08000 | TRANSIENT | connection exception
                    08001 | TRANSIENT | can't connect
                    08003 | TRANSIENT | connection does not exist
                    08006 | TRANSIENT | connection failure
                    08P01 | TRANSIENT | protocol violation
                    25006 | TRANSIENT | a standby, after a failover
                    25P03 | TRANSIENT | idle in a transaction for too long
                    25P04 | TRANSIENT | a transaction for too long
                    28000 | TRANSIENT | no such login any more
                    28P01 | TRANSIENT | a password that was changed
                    40001 | TRANSIENT | serialization failure
                    40P01 | TRANSIENT | deadlock
                    53000 | TRANSIENT | insufficient resources
                    53100 | TRANSIENT | disk full
                    53200 | TRANSIENT | out of memory
                    53300 | TRANSIENT | too many connections
                    55006 | TRANSIENT | object in use
                    55P03 | TRANSIENT | lock not available
                    57014 | TRANSIENT | query cancelled
                    57P01 | TRANSIENT | administrator's shutdown
                    57P02 | TRANSIENT | shutdown after a crash
                    57P03 | TRANSIENT | can't connect now
                    58000 | TRANSIENT | system error
                    58030 | TRANSIENT | input or output error
                    ''    | PERMANENT | no state at all
                    2     | PERMANENT | no state that there is
                    22001 | PERMANENT | text too long
                    22003 | PERMANENT | number out of range
                    22P02 | PERMANENT | not of the type
                    22021 | PERMANENT | not in the encoding
                    23502 | PERMANENT | no value
                    23503 | PERMANENT | no such row to refer to
                    23505 | PERMANENT | not unique
                    23514 | PERMANENT | check violated
                    25001 | PERMANENT | in a transaction already
                    25P02 | PERMANENT | in a transaction that failed
                    42501 | PERMANENT | no privilege
                    42P01 | PERMANENT | no such table
                    54000 | PERMANENT | beyond a limit of the program
                    XX000 | PERMANENT | internal error
                    """)
    void ofAnSqlState(String state, FailureKind kind, String what) {
        assertThat(FailureKind.of(new SQLException(what, state))).isEqualTo(kind);
        assertThat(FailureKind.of(wrapped(new SQLException(what, state), 3))).isEqualTo(kind);
    }

    static Stream<Arguments> failures() {
        var notUnique = new SQLException("not unique", "23505");
        return Stream.of(
                row(TRANSIENT, "a statement that may succeed later", new SQLTransientException("away", "XX000")),
                row(TRANSIENT, "one that may with a new connection", new SQLRecoverableException("away", "XX000")),
                row(TRANSIENT, "no connection", new JDBCConnectionException("away", new SQLException("?", "XX000"))),
                row(TRANSIENT, "a deadlock", new LockAcquisitionException("lost", new SQLException("?", "40P01"))),
                row(TRANSIENT, "a lost race", new OptimisticLockException()),
                row(TRANSIENT, "a lock that others hold", new PessimisticLockException()),
                row(TRANSIENT, "a lock that others held for too long", new LockTimeoutException()),
                row(TRANSIENT, "a row that isn't there any more", new StaleStateException("gone")),
                row(TRANSIENT, "a broker that doesn't answer", new TimeoutException()),
                row(PERMANENT, "a record that a broker refuses", new RecordTooLargeException()),
                row(TRANSIENT, "a transaction manager that fails", new SystemException()),
                row(TRANSIENT, "no end of a transaction", new QuarkusTransactionException("timeout")),
                row(PERMANENT, "an end with a cause", new QuarkusTransactionException(notUnique)),
                row(TRANSIENT, "an end that passes", new QuarkusTransactionException(new SystemException())),
                row(TRANSIENT, "a transaction rolled back", new RollbackException("timed out")),
                row(PERMANENT, "a commit refused", atCommit("23505")),
                row(TRANSIENT, "a commit cut off", atCommit("57P01")),
                row(PERMANENT, "one rolled back for a cause", causedBy(new RollbackException(), notUnique)),
                row(
                        TRANSIENT,
                        "one rolled back for a lost race",
                        causedBy(new RollbackException(), new OptimisticLockException())),
                row(
                        TRANSIENT,
                        "rolled back, as Quarkus tells it",
                        new QuarkusTransactionException(new RollbackException("timed out"))),
                row(
                        PERMANENT,
                        "rolled back for a cause, as Quarkus tells it",
                        new QuarkusTransactionException(causedBy(new RollbackException(), notUnique))),
                row(PERMANENT, "a refusal", Refusal.conflict("not-yours", "It isn't yours.", Map.of())),
                row(PERMANENT, "a broken seal", new SealBroken("changed")),
                row(PERMANENT, "a missing attribute", new IllegalArgumentException()),
                row(PERMANENT, "no JSON", new UncheckedIOException(new IOException())),
                row(PERMANENT, "a mistake of ours", new NullPointerException()),
                row(PERMANENT, "a state that isn't foreseen", new IllegalStateException()),
                row(PERMANENT, "an error of Hibernate's", new PersistenceException()));
    }

    @ParameterizedTest(name = "{1} is {0}")
    @MethodSource("failures")
    void ofAFailure(FailureKind kind, Throwable failure) {
        assertThat(FailureKind.of(failure)).isEqualTo(kind);
        assertThat(FailureKind.of(wrapped(failure, 5))).isEqualTo(kind);
    }

    @ParameterizedTest
    @CsvSource({"40001, TRANSIENT", "23505, PERMANENT"})
    void ofCausesInACircle(String state, FailureKind kind) {
        var inner = new IllegalStateException();
        inner.initCause(new IllegalArgumentException(causedBy(new SQLException("?", state), inner)));

        assertThat(FailureKind.of(inner)).isEqualTo(kind);
        assertThat(FailureDescription.full(inner)).startsWith("java.lang.IllegalStateException at ");
    }

    @Test
    void itsDescriptionsTellKindsAndPlacesAndNoMessage() {
        var failure = wrapped(new SQLException("Key (name)=(Jansen) already exists", "23505"), 2);

        assertThat(FailureDescription.cause(failure)).isEqualTo("SQLException 23505");
        assertThat(FailureDescription.brief(failure))
                .startsWith("SQLException 23505 at nl.stokje.kit.failure.FailureKindTest.");
        assertThat(FailureDescription.full(failure))
                .startsWith("java.lang.IllegalStateException at ")
                .contains("; caused by java.sql.SQLException at ")
                .doesNotContain("Jansen");
        assertThat(FailureDescription.cause(Refusal.notFound("case"))).isEqualTo("Refusal not-found");
    }

    private static Arguments row(FailureKind kind, String what, Throwable failure) {
        return arguments(kind, named(what, failure));
    }

    private static RollbackException atCommit(String state) {
        var failure = new RollbackException("Could not commit");
        failure.addSuppressed(causedBy(new XAException(XAException.XA_RBROLLBACK), new SQLException("?", state)));
        return failure;
    }

    private static <T extends Throwable> T causedBy(T failure, Throwable cause) {
        failure.initCause(cause);
        return failure;
    }

    private static Throwable wrapped(Throwable failure, int times) {
        return IntStream.range(0, times)
                .boxed()
                .reduce(failure, (inner, _) -> new IllegalStateException(inner), (one, _) -> one);
    }
}
