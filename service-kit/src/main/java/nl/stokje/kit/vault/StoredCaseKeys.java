package nl.stokje.kit.vault;

import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
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
        return query(
                "SELECT case_id, wrapped, wrapped_by FROM case_key WHERE case_id = ANY (?)",
                caseIds.toArray(UUID[]::new));
    }

    /** A bounded number of them. */
    List<StoredKey> notWrappedBy(int primary) {
        return query(
                "SELECT case_id, wrapped, wrapped_by FROM case_key WHERE wrapped IS NOT NULL AND wrapped_by <> ? LIMIT "
                        + AT_ONCE,
                primary);
    }

    long countNotWrappedBy(int primary) {
        return with("SELECT count(*) FROM case_key WHERE wrapped IS NOT NULL AND wrapped_by <> ?", statement -> {
            statement.setInt(1, primary);
            try (var rows = statement.executeQuery()) {
                rows.next();
                return rows.getLong(1);
            }
        });
    }

    /** Unless the case has one, or had one that was destroyed. */
    void add(StoredKey key) {
        with(
                "INSERT INTO case_key (case_id, wrapped, wrapped_by, made_at) VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING",
                statement -> {
                    statement.setObject(1, key.caseId());
                    statement.setBytes(2, key.wrapped());
                    statement.setInt(3, key.wrappedBy());
                    statement.setObject(4, now());
                    return statement.executeUpdate();
                });
    }

    /** Unless it was wrapped anew or destroyed meanwhile. */
    void rewrap(StoredKey old, byte[] wrapped, int wrappedBy) {
        with("UPDATE case_key SET wrapped = ?, wrapped_by = ? WHERE case_id = ? AND wrapped = ?", statement -> {
            statement.setBytes(1, wrapped);
            statement.setInt(2, wrappedBy);
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

    private List<StoredKey> query(String sql, Object parameter) {
        return with(sql, statement -> {
            if (parameter instanceof UUID[] ids) {
                statement.setArray(1, statement.getConnection().createArrayOf("uuid", ids));
            } else {
                statement.setObject(1, parameter);
            }
            try (var rows = statement.executeQuery()) {
                var keys = new ArrayList<StoredKey>();
                while (rows.next()) {
                    keys.add(read(rows));
                }
                return keys;
            }
        });
    }

    private static StoredKey read(ResultSet row) throws SQLException {
        return new StoredKey(row.getObject(1, UUID.class), row.getBytes(2), row.getInt(3));
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
