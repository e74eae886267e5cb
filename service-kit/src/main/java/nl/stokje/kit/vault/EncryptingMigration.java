package nl.stokje.kit.vault;

import io.quarkus.arc.Arc;
import io.quarkus.flyway.FlywayDataSource;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.migration.BaseJavaMigration;
import org.flywaydb.core.api.migration.Context;

/**
 * Encrypts columns that held personal data readably, or under the one key that there was before each case had its own. One
 * transaction with Flyway's others: an upgrade that is killed begins anew.
 */
public abstract class EncryptingMigration extends BaseJavaMigration {
    private static final int AT_ONCE = 500;

    /** Gives the text of a row, whose columns from the fourth on are those of {@link PersonalColumn#values}. */
    @FunctionalInterface
    public interface Reading {
        String from(ResultSet row) throws SQLException;
    }

    /**
     * A column to encrypt.
     *
     * @param row the primary key, in SQL; the table is named {@code t}
     * @param caseId whose key, in SQL; NULL for the service's keyset
     * @param values what is read of a row, in SQL
     */
    public record PersonalColumn(
            String table, String column, String row, String caseId, String values, Reading reading) {
        /** One that was readable. */
        public static PersonalColumn readable(String table, String column, String row, String caseId) {
            return new PersonalColumn(
                    table, column, row, caseId, "t.%s::text".formatted(column), found -> found.getString(4));
        }

        /** One that was encrypted under the earlier key. */
        public static PersonalColumn underTheEarlierKey(String table, String column, String row, String caseId) {
            return new PersonalColumn(
                    table, column, row, caseId, "t." + column, found -> EarlierKey.decrypt(found.getBytes(4)));
        }
    }

    /** In their order; a column is dropped once it is encrypted. */
    protected abstract List<PersonalColumn> columns();

    @Override
    public void migrate(Context context) throws SQLException {
        var connection = context.getConnection();
        var vault = vault();
        var lastColumns = new LinkedHashMap<String, String>();
        for (var column : columns()) {
            encrypt(connection, column, vault);
            lastColumns.put(column.table(), column.column());
        }
        for (var last : lastColumns.entrySet()) {
            writeAnew(connection, last.getKey(), last.getValue());
        }
    }

    private static void encrypt(Connection connection, PersonalColumn column, Vault vault) throws SQLException {
        execute(connection, "ALTER TABLE %s ADD COLUMN encrypted bytea".formatted(column.table()));
        try (var select = connection.prepareStatement(
                        "SELECT t.ctid::text, (%s)::text, %s, %s FROM %s t WHERE t.%s IS NOT NULL"
                                .formatted(
                                        column.row(),
                                        column.caseId(),
                                        column.values(),
                                        column.table(),
                                        column.column()));
                var update = connection.prepareStatement(
                        "UPDATE %s SET encrypted = ? WHERE ctid = CAST(? AS tid)".formatted(column.table()))) {
            select.setFetchSize(AT_ONCE);
            try (var rows = select.executeQuery()) {
                for (var waiting = 1; rows.next(); waiting++) {
                    update.setBytes(1, encrypt(rows, column, vault));
                    update.setString(2, rows.getString(1));
                    update.addBatch();
                    if (waiting % AT_ONCE == 0) {
                        update.executeBatch();
                    }
                }
            }
            update.executeBatch();
        }
        execute(connection, "ALTER TABLE %s DROP COLUMN %s".formatted(column.table(), column.column()));
        execute(connection, "ALTER TABLE %s RENAME COLUMN encrypted TO %s".formatted(column.table(), column.column()));
    }

    private static byte[] encrypt(ResultSet row, PersonalColumn column, Vault vault) throws SQLException {
        var place = new Place(column.table(), column.column(), row.getString(2));
        var caseId = row.getObject(3, UUID.class);
        var text = column.reading().from(row);
        return caseId == null ? vault.encrypt(place, text) : vault.encrypt(caseId, place, text);
    }

    /** A dropped column stays in the rows on disk, and would go into every backup. */
    private static void writeAnew(Connection connection, String table, String column) throws SQLException {
        execute(
                connection,
                "ALTER TABLE %1$s ALTER COLUMN %2$s TYPE bytea USING %2$s || ''::bytea".formatted(table, column));
    }

    /** The keys' own database may not have been migrated yet. */
    private static Vault vault() {
        Arc.container()
                .select(Flyway.class, FlywayDataSource.FlywayDataSourceLiteral.of("keys"))
                .get()
                .migrate();
        return Arc.container().instance(Vault.class).get();
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
