package nl.stokje.kit.failure;

import io.quarkus.narayana.jta.QuarkusTransactionException;
import jakarta.persistence.LockTimeoutException;
import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PessimisticLockException;
import jakarta.transaction.RollbackException;
import jakarta.transaction.SystemException;
import java.sql.SQLException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientException;
import java.util.Set;
import java.util.stream.Stream;
import javax.transaction.xa.XAException;
import org.apache.kafka.common.errors.RetriableException;
import org.hibernate.StaleStateException;
import org.hibernate.exception.JDBCConnectionException;

/** Whether the same may succeed when it is tried again. */
public enum FailureKind {
    /** The failure, or one of its causes, says nothing about what was asked. It passes by itself. */
    TRANSIENT,
    /** The failure stays whatever is tried, or nothing is known that says otherwise. */
    PERMANENT;

    /**
     * SQLSTATEs and classes of them (PostgreSQL, appendix A) that say nothing about what was asked: connection, a standby
     * that only reads, a transaction open for too long, login, transaction rollback, resources, object in use, operator
     * intervention, system error.
     */
    private static final Set<String> TRANSIENT_SQL_STATES =
            Set.of("08", "25006", "25P03", "25P04", "28", "40", "53", "55", "57", "58");

    /** Causes are followed no deeper, since they can go round in a circle. */
    private static final int DEEPEST = 20;

    public static FailureKind of(Throwable failure) {
        return causes(failure).anyMatch(FailureKind::isTransient) ? TRANSIENT : PERMANENT;
    }

    /** The failure itself, what caused it, and so on to the root. */
    static Stream<Throwable> causes(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, FailureKind::causeOf)
                .limit(DEEPEST);
    }

    /** Why a commit failed, such as a constraint that is looked at then only, is with Narayana no cause but suppressed. */
    private static Throwable causeOf(Throwable failure) {
        var isRefusedCommit = failure instanceof RollbackException
                && failure.getCause() == null
                && failure.getSuppressed().length > 0;
        return isRefusedCommit ? failure.getSuppressed()[0] : failure.getCause();
    }

    private static boolean isTransient(Throwable cause) {
        return switch (cause) {
            case SQLTransientException _, SQLRecoverableException _, JDBCConnectionException _ -> true;
            case OptimisticLockException _, PessimisticLockException _, LockTimeoutException _ -> true;
            case StaleStateException _, RetriableException _, SystemException _ -> true;
            case SQLException sql -> sql.getSQLState() == null || isTransient(sql.getSQLState());
            case QuarkusTransactionException wrapper -> wrapper.getCause() == null;
            case RollbackException _, XAException _ -> causeOf(cause) == null;
            default -> false;
        };
    }

    private static boolean isTransient(String sqlState) {
        return TRANSIENT_SQL_STATES.stream().anyMatch(sqlState::startsWith);
    }
}
