package nl.stokje.kit.events;

import io.quarkus.narayana.jta.QuarkusTransactionException;
import jakarta.persistence.LockTimeoutException;
import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PessimisticLockException;
import jakarta.transaction.RollbackException;
import jakarta.transaction.SystemException;
import java.sql.SQLException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientException;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Stream;
import nl.stokje.kit.Refusal;
import org.apache.kafka.common.errors.RetriableException;
import org.hibernate.StaleStateException;
import org.hibernate.exception.JDBCConnectionException;

/** Tells trouble that passes by itself from trouble that stays whatever is tried. */
public final class Trouble {
    /**
     * Classes of SQLSTATE (PostgreSQL, appendix A) that say nothing about the record: connection, transaction rollback,
     * resources, object in use, operator intervention, system error.
     */
    private static final Set<String> PASSING_SQL_STATES = Set.of("08", "40", "53", "55", "57", "58");

    private Trouble() {}

    /** Whether the same may succeed when it is tried again: it, or what caused it, says nothing about what was asked. */
    public static boolean passes(Throwable failure) {
        return causes(failure).anyMatch(Trouble::isPassing);
    }

    /** What an operator needs to read, and nothing that could be personal: the kinds of failure, not their messages. */
    static String kindOf(Throwable failure) {
        var root = causes(failure).reduce((first, second) -> second).orElse(failure);
        var kind = root.getClass().getSimpleName();
        return switch (root) {
            case SQLException sql -> kind + " " + sql.getSQLState();
            case Refusal refusal -> kind + " " + refusal.code();
            default -> kind;
        };
    }

    /** The kind of failure and where in our code it came up; no message, since a message can quote what it choked on. */
    public static String describe(Throwable failure) {
        var place = causes(failure)
                .flatMap(cause -> Arrays.stream(cause.getStackTrace()))
                .filter(frame -> frame.getClassName().startsWith("nl.stokje")
                        && !frame.getClassName().startsWith("nl.stokje.kit.events"))
                .findFirst();
        return kindOf(failure) + place.map(frame -> " at " + frame).orElse("");
    }

    private static boolean isPassing(Throwable cause) {
        return switch (cause) {
            case SQLTransientException _, SQLRecoverableException _, JDBCConnectionException _ -> true;
            case OptimisticLockException _, PessimisticLockException _, LockTimeoutException _ -> true;
            case StaleStateException _, RetriableException _, SystemException _ -> true;
            case SQLException sql ->
                sql.getSQLState() == null
                        || PASSING_SQL_STATES.contains(sql.getSQLState().substring(0, 2));
            case QuarkusTransactionException wrapper -> wrapper.getCause() == null;
            case RollbackException rollback -> rollback.getCause() == null;
            default -> false;
        };
    }

    private static Stream<Throwable> causes(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .limit(20);
    }
}
