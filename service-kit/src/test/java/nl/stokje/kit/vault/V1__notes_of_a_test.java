package nl.stokje.kit.vault;

import java.util.List;

/** As a service's migration would, for a table of {@link EncryptingMigrationTest}; in no place where Flyway looks. */
class V1__notes_of_a_test extends EncryptingMigration {
    @Override
    protected List<PersonalColumn> columns() {
        return List.of(
                PersonalColumn.readable("note", "text", "t.id", "t.case_id"),
                PersonalColumn.underTheEarlierKey("note", "sealed", "t.id", "t.case_id"));
    }
}
