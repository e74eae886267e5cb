package db.migration;

import java.util.List;
import nl.stokje.kit.vault.EncryptingMigration;

/** A citizen's own words are encrypted under the key of their case. */
public class V5__words_under_the_key_of_their_case extends EncryptingMigration {
    @Override
    protected List<PersonalColumn> columns() {
        return List.of(PersonalColumn.underTheEarlierKey("invitation", "words", "t.id", "t.case_id"));
    }
}
