package nl.stokje.kit.vault;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.UUID;

/**
 * Encrypts what is stored (AES-256-GCM by Google Tink), bound to the place where it is stored, so that a ciphertext doesn't
 * open anywhere else. What belongs to a case is encrypted under that case's own key ({@link CaseKeys}), anything else under
 * the keyset of this service.
 */
@ApplicationScoped
public class Vault {
    /** What is stored of a case: this byte, the case's id, and what Tink made of it. */
    private static final byte FORM = 1;

    private static final int HEADER_BYTES = 1 + 2 * Long.BYTES;

    private final ServiceKeyset keyset;
    private final CaseKeys caseKeys;

    Vault(ServiceKeyset keyset, CaseKeys caseKeys) {
        this.keyset = keyset;
        this.caseKeys = caseKeys;
    }

    /** @throws CaseErased when the case's key was destroyed */
    public byte[] encrypt(UUID caseId, Place place, String plain) {
        try {
            var encrypted = caseKeys.toEncrypt(caseId).encrypt(bytes(plain), place.bytes());
            return ByteBuffer.allocate(HEADER_BYTES + encrypted.length)
                    .put(FORM)
                    .putLong(caseId.getMostSignificantBits())
                    .putLong(caseId.getLeastSignificantBits())
                    .put(encrypted)
                    .array();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("The text for %s can't be encrypted".formatted(place), e);
        }
    }

    /**
     * @throws CaseErased when the case's key was destroyed
     * @throws IllegalStateException when this was stored elsewhere, was changed, or the key isn't there
     */
    public String decrypt(Place place, byte[] stored) {
        try {
            var buffer = ByteBuffer.wrap(stored, HEADER_BYTES, stored.length - HEADER_BYTES);
            var encrypted = new byte[buffer.remaining()];
            buffer.get(encrypted);
            return text(caseKeys.toDecrypt(caseOf(stored)).decrypt(encrypted, place.bytes()));
        } catch (GeneralSecurityException | BufferUnderflowException | IndexOutOfBoundsException e) {
            throw doesNotOpen(place, e);
        }
    }

    /** Whose case it is that this was stored of. */
    static UUID caseOf(byte[] stored) {
        var header = ByteBuffer.wrap(stored);
        if (header.get() != FORM) {
            throw new IllegalStateException("What is stored isn't in a form that this version knows");
        }
        return new UUID(header.getLong(), header.getLong());
    }

    /** For what belongs to no case. It is read for as long as the keyset has the key. */
    public byte[] encrypt(Place place, String plain) {
        try {
            return keyset.loaded().aead().encrypt(bytes(plain), place.bytes());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("The text for %s can't be encrypted".formatted(place), e);
        }
    }

    /** @throws IllegalStateException when this was stored elsewhere, was changed, or the key is no longer in the keyset */
    public String decryptOfService(Place place, byte[] stored) {
        try {
            return text(keyset.loaded().aead().decrypt(stored, place.bytes()));
        } catch (GeneralSecurityException e) {
            throw doesNotOpen(place, e);
        }
    }

    private static IllegalStateException doesNotOpen(Place place, Exception cause) {
        return new IllegalStateException("What is stored in %s doesn't open there".formatted(place), cause);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
