package db.migration;

import java.util.List;
import nl.stokje.kit.vault.EncryptingMigration;

/** What the citizen told is encrypted under the key of its case. */
public class V5__content_under_the_key_of_its_case extends EncryptingMigration {
    @Override
    protected List<PersonalColumn> columns() {
        return List.of(PersonalColumn.underTheEarlierKey("intake", "content", "t.id", "t.case_id"));
    }
}
