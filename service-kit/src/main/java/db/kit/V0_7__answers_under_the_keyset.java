package db.kit;

import java.util.List;
import nl.stokje.kit.vault.EncryptingMigration;

/** The answers that are kept for idempotency keys belong to no case: they are encrypted under the keyset. */
public class V0_7__answers_under_the_keyset extends EncryptingMigration {
    @Override
    protected List<PersonalColumn> columns() {
        return List.of(PersonalColumn.underTheEarlierKey(
                "idempotency_key", "body", "t.caller || ' ' || t.key", "CAST(NULL AS uuid)"));
    }
}
