package nl.stokje.kit.vault;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Objects;
import java.util.UUID;

/**
 * A text that may tell something of a citizen. It is stored encrypted under its case's key, and opened when it is read, not
 * when its row is. In JSON it is a string; in a log it shows nothing.
 *
 * <p>An entity says where its texts stand ({@link PersonalRow}) before it is stored and after it was loaded.
 */
public final class PersonalText {
    /** What is read instead of a text whose case was erased. */
    public static final String ERASED = "[erased]";

    private String plain;
    private byte[] stored;
    private Vault vault;
    private UUID caseId;
    private Place place;

    private PersonalText(String plain) {
        this.plain = plain;
    }

    private PersonalText(byte[] stored, Vault vault) {
        this.stored = stored;
        this.vault = vault;
    }

    /** @return null for null */
    @JsonCreator
    public static PersonalText of(String plain) {
        return plain == null ? null : new PersonalText(plain);
    }

    static PersonalText stored(byte[] bytes, Vault vault) {
        return new PersonalText(bytes, vault);
    }

    /** The same text for another place, or null for null. */
    public static PersonalText copyOf(PersonalText other) {
        return other == null ? null : of(other.text());
    }

    /** The text itself, or null for null. */
    public static String textOf(PersonalText personal) {
        return personal == null ? null : personal.text();
    }

    /** The text itself; {@link #ERASED} when the case was erased. */
    @JsonValue
    public String text() {
        try {
            return requiredText();
        } catch (CaseErased erased) {
            return ERASED;
        }
    }

    /** @throws CaseErased when the case was erased */
    public String requiredText() {
        if (plain == null) {
            plain = vault.decrypt(requirePlace(), stored);
        }
        return plain;
    }

    /** Says where this is stored. A text that was loaded from elsewhere doesn't open then. */
    void standsAt(UUID caseId, Place place) {
        if (this.place != null && !this.place.equals(place)) {
            throw new IllegalStateException("A text stands at one place: it is in %s already".formatted(this.place));
        }
        this.place = place;
        if (stored == null) {
            this.caseId = caseId;
        }
    }

    /** Under whose key this is or will be encrypted. */
    public UUID caseId() {
        return stored == null ? caseId : Vault.caseOf(stored);
    }

    byte[] toStore(Vault writing) {
        if (stored == null) {
            stored = writing.encrypt(caseId, requirePlace(), plain);
        }
        return stored;
    }

    private Place requirePlace() {
        if (place == null) {
            throw new IllegalStateException("An entity must say where its personal texts stand: see PersonalRow");
        }
        return place;
    }

    @Override
    public boolean equals(Object other) {
        return this == other || other instanceof PersonalText text && text().equals(text.text());
    }

    @Override
    public int hashCode() {
        return Objects.hash(text());
    }

    /** Nothing of the text: this may be logged. */
    @Override
    public String toString() {
        return "***";
    }
}
