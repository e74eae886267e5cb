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
     * Classes of SQLSTATE (PostgreSQL, appendix A) that say nothing about what was asked: connection, transaction rollback,
     * resources, object in use, operator intervention, system error.
     */
    private static final Set<String> TRANSIENT_SQL_CLASSES = Set.of("08", "40", "53", "55", "57", "58");

    /** Causes are followed no deeper, since they can go round in a circle. */
    private static final int DEEPEST = 20;

    public static FailureKind of(Throwable failure) {
        return causes(failure).anyMatch(FailureKind::isTransient) ? TRANSIENT : PERMANENT;
    }

    /** The failure itself, what caused it, and so on to the root. */
    static Stream<Throwable> causes(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .limit(DEEPEST);
    }

    private static boolean isTransient(Throwable cause) {
        return switch (cause) {
            case SQLTransientException _, SQLRecoverableException _, JDBCConnectionException _ -> true;
            case OptimisticLockException _, PessimisticLockException _, LockTimeoutException _ -> true;
            case StaleStateException _, RetriableException _, SystemException _ -> true;
            case SQLException sql -> sql.getSQLState() == null || isTransient(sql.getSQLState());
            case QuarkusTransactionException wrapper -> wrapper.getCause() == null;
            case RollbackException rollback -> rollback.getCause() == null;
            default -> false;
        };
    }

    private static boolean isTransient(String sqlState) {
        return TRANSIENT_SQL_CLASSES.stream().anyMatch(sqlState::startsWith);
    }
}
