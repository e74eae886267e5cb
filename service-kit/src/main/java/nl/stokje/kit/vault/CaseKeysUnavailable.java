package nl.stokje.kit.vault;

import java.sql.SQLException;

/** The database of the keys doesn't answer. Whether it passes by itself is told by its cause. */
class CaseKeysUnavailable extends RuntimeException {
    CaseKeysUnavailable(SQLException cause) {
        super("The keys of cases can't be reached", cause);
    }
}
