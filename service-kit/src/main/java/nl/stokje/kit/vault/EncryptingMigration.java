package nl.stokje.kit.vault;

import io.quarkus.arc.Arc;
import io.quarkus.flyway.FlywayDataSource;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
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
    protected interface Reading {
        String from(ResultSet row) throws SQLException;
    }

    /**
     * A column to encrypt.
     *
     * @param row the primary key, in SQL; the table is named {@code t}
     * @param caseId whose key, in SQL; NULL for the service's keyset
     * @param values what is read of a row, in SQL
     */
    protected record PersonalColumn(
            String table, String column, String row, String caseId, String values, Reading reading) {
        public static PersonalColumn of(
                String table, String column, String row, String caseId, String values, Reading reading) {
            return new PersonalColumn(table, column, row, caseId, values, reading);
        }

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
        for (var column : columns()) {
            encrypt(context.getConnection(), column);
        }
    }

    private static void encrypt(Connection connection, PersonalColumn column) throws SQLException {
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
            Vault vault = null;
            try (var rows = select.executeQuery()) {
                while (rows.next()) {
                    vault = vault == null ? vault() : vault;
                    var place = new Place(column.table(), column.column(), rows.getString(2));
                    var caseId = rows.getObject(3, UUID.class);
                    var text = column.reading().from(rows);
                    update.setBytes(
                            1, caseId == null ? vault.encrypt(place, text) : vault.encrypt(caseId, place, text));
                    update.setString(2, rows.getString(1));
                    update.executeUpdate();
                }
            }
        }
        execute(connection, "ALTER TABLE %s DROP COLUMN %s".formatted(column.table(), column.column()));
        execute(connection, "ALTER TABLE %s RENAME COLUMN encrypted TO %s".formatted(column.table(), column.column()));
        // A dropped column stays in the rows on disk, and goes into every backup: the table is written anew without it.
        execute(
                connection,
                "ALTER TABLE %1$s ALTER COLUMN %2$s TYPE bytea USING %2$s || ''::bytea"
                        .formatted(column.table(), column.column()));
    }

    /** Needed only where there is something to encrypt; the keys' own database is migrated before. */
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
