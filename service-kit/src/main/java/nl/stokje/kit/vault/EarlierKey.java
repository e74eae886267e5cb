package nl.stokje.kit.vault;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.eclipse.microprofile.config.ConfigProvider;

/**
 * The one key that everything was stored under before each case had its own (AES-256-GCM, a nonce of 12 bytes in front).
 * {@code stokje.vault.key} names it, for the upgrade only.
 */
public final class EarlierKey {
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    private EarlierKey() {}

    /** @throws IllegalStateException when {@code stokje.vault.key} isn't set, or isn't the key under which it was stored */
    public static String decrypt(byte[] stored) {
        var key = ConfigProvider.getConfig()
                .getOptionalValue("stokje.vault.key", String.class)
                .orElseThrow(() -> new IllegalStateException(
                        "For this upgrade stokje.vault.key must be the key under which the rows were stored"));
        try {
            var cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(
                    Cipher.DECRYPT_MODE,
                    new SecretKeySpec(Base64.getDecoder().decode(key), "AES"),
                    new GCMParameterSpec(TAG_BITS, stored, 0, NONCE_BYTES));
            return new String(cipher.doFinal(stored, NONCE_BYTES, stored.length - NONCE_BYTES), StandardCharsets.UTF_8);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("What is stored doesn't open with stokje.vault.key", e);
        }
    }
}
