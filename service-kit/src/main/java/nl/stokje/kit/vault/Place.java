package nl.stokje.kit.vault;

import java.nio.charset.StandardCharsets;

/**
 * Where something encrypted is stored. It is part of what is authenticated (the associated data of the encryption), so a
 * ciphertext that is moved to another place doesn't open there.
 *
 * @param row the primary key, as text
 */
public record Place(String table, String column, String row) {
    byte[] bytes() {
        return "%s.%s/%s".formatted(table, column, row).getBytes(StandardCharsets.UTF_8);
    }

    /** Without the row, which logs needn't tell. */
    @Override
    public String toString() {
        return table + "." + column;
    }
}
