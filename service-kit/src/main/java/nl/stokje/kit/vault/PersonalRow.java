package nl.stokje.kit.vault;

import java.util.UUID;

/**
 * The row in which an entity's personal texts stand. An entity says so before they are stored, and after they were loaded
 * ({@code @PostLoad}): the place of a text is part of what is encrypted.
 *
 * @param caseId whose key encrypts; null for what was loaded, which knows it by itself
 */
public record PersonalRow(String table, String key, UUID caseId) {
    public static PersonalRow of(String table, Object key, UUID caseId) {
        return new PersonalRow(table, key.toString(), caseId);
    }

    /** Of what was loaded: each text knows its case. */
    public static PersonalRow ofLoaded(String table, Object key) {
        return of(table, key, null);
    }

    /** @param text or null */
    public PersonalRow holds(String column, PersonalText text) {
        if (text != null) {
            text.standsAt(caseId, new Place(table, column, key));
        }
        return this;
    }
}
