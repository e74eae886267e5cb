package nl.stokje.kit.vault;

import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * The wrapped keys, in their own database. Each statement is its own transaction there: a key is made before what it
 * encrypts is committed, and one that nothing came to need does no harm.
 */
@ApplicationScoped
class StoredCaseKeys {
    private static final int AT_ONCE = 500;
    /** Not {@code <>}, for which PostgreSQL takes no index: this is asked every few seconds. */
    private static final String WRAPPED_BY_ANOTHER = "wrapped IS NOT NULL AND (wrapped_by < ? OR wrapped_by > ?)";

    private final AgroalDataSource database;
    private final Clock clock;

    StoredCaseKeys(@DataSource("keys") AgroalDataSource database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /**
     * A key as it is stored.
     *
     * @param wrapped encrypted by the service's keyset; null once it is destroyed
     * @param wrappedBy the id of the keyset's key
     */
    record StoredKey(UUID caseId, byte[] wrapped, int wrappedBy) {
        boolean isDestroyed() {
            return wrapped == null;
        }
    }

    Optional<StoredKey> of(UUID caseId) {
        return of(List.of(caseId)).stream().findFirst();
    }

    List<StoredKey> of(Collection<UUID> caseIds) {
        return with("SELECT case_id, wrapped, wrapped_by FROM case_key WHERE case_id = ANY (?)", statement -> {
            statement.setArray(1, statement.getConnection().createArrayOf("uuid", caseIds.toArray()));
            return readAll(statement);
        });
    }

    /** A bounded number of them, in the order of their cases. */
    List<StoredKey> notWrappedBy(int primary, UUID after) {
        var sql = "SELECT case_id, wrapped, wrapped_by FROM case_key WHERE %s AND case_id > ? ORDER BY case_id LIMIT ?"
                .formatted(WRAPPED_BY_ANOTHER);
        return with(sql, statement -> {
            statement.setInt(1, primary);
            statement.setInt(2, primary);
            statement.setObject(3, after);
            statement.setInt(4, AT_ONCE);
            return readAll(statement);
        });
    }

    long countNotWrappedBy(int primary) {
        return with("SELECT count(*) FROM case_key WHERE " + WRAPPED_BY_ANOTHER, statement -> {
            statement.setInt(1, primary);
            statement.setInt(2, primary);
            try (var rows = statement.executeQuery()) {
                rows.next();
                return rows.getLong(1);
            }
        });
    }

    /** False when the case has one, or had one that was destroyed. */
    boolean add(StoredKey key) {
        return with(
                "INSERT INTO case_key (case_id, wrapped, wrapped_by, made_at) VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING",
                statement -> {
                    statement.setObject(1, key.caseId());
                    statement.setBytes(2, key.wrapped());
                    statement.setInt(3, key.wrappedBy());
                    statement.setObject(4, now());
                    return statement.executeUpdate() == 1;
                });
    }

    /** Unless it was wrapped anew or destroyed meanwhile. */
    void rewrap(StoredKey old, StoredKey anew) {
        with("UPDATE case_key SET wrapped = ?, wrapped_by = ? WHERE case_id = ? AND wrapped = ?", statement -> {
            statement.setBytes(1, anew.wrapped());
            statement.setInt(2, anew.wrappedBy());
            statement.setObject(3, old.caseId());
            statement.setBytes(4, old.wrapped());
            return statement.executeUpdate();
        });
    }

    /** The row stays, so that the case never gets another key. */
    void destroy(UUID caseId, String by, String reason) {
        with("""
                INSERT INTO case_key (case_id, wrapped_by, made_at, destroyed_at, destroyed_by, reason)
                VALUES (?, 0, ?, ?, ?, ?)
                ON CONFLICT (case_id) DO UPDATE SET wrapped = NULL, destroyed_at = excluded.destroyed_at,
                    destroyed_by = excluded.destroyed_by, reason = excluded.reason
                WHERE case_key.destroyed_at IS NULL""", statement -> {
            statement.setObject(1, caseId);
            statement.setObject(2, now());
            statement.setObject(3, now());
            statement.setString(4, by);
            statement.setString(5, reason);
            return statement.executeUpdate();
        });
    }

    /** When the case's key was destroyed. */
    Optional<Instant> destroyedAt(UUID caseId) {
        return with("SELECT destroyed_at FROM case_key WHERE case_id = ? AND destroyed_at IS NOT NULL", statement -> {
            statement.setObject(1, caseId);
            try (var rows = statement.executeQuery()) {
                return rows.next()
                        ? Optional.of(rows.getObject(1, OffsetDateTime.class).toInstant())
                        : Optional.empty();
            }
        });
    }

    private static List<StoredKey> readAll(PreparedStatement statement) throws SQLException {
        try (var rows = statement.executeQuery()) {
            var keys = new ArrayList<StoredKey>();
            while (rows.next()) {
                keys.add(new StoredKey(rows.getObject(1, UUID.class), rows.getBytes(2), rows.getInt(3)));
            }
            return keys;
        }
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    private interface Work<T> {
        T on(PreparedStatement statement) throws SQLException;
    }

    private <T> T with(String sql, Work<T> work) {
        try (Connection connection = database.getConnection();
                var statement = connection.prepareStatement(sql)) {
            return work.on(statement);
        } catch (SQLException e) {
            throw new CaseKeysUnavailable(e);
        }
    }
}
