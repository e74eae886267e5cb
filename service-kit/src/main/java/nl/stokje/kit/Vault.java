package nl.stokje.kit;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Encrypts what is stored (AES-256-GCM, NIST SP 800-38D, a fresh 96-bit nonce each time) and makes keyed hashes for
 * searching (HMAC-SHA-256). The key comes from {@code stokje.vault.key}.
 */
@ApplicationScoped
public class Vault {
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    private final SecureRandom random = new SecureRandom();
    private final SecretKey key;
    private final SecretKey previousKey;
    private final byte[] searchKey;

    Vault(KitConfig config) {
        key = aes(config.vault().key());
        previousKey = config.vault().previousKey().map(Vault::aes).orElse(key);
        searchKey = Base64.getDecoder().decode(config.vault().searchKey());
    }

    public byte[] encrypt(String plain) {
        var nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        var encrypted = cipher(Cipher.ENCRYPT_MODE, key, nonce, plain.getBytes(StandardCharsets.UTF_8));
        return ByteBuffer.allocate(NONCE_BYTES + encrypted.length)
                .put(nonce)
                .put(encrypted)
                .array();
    }

    /** @throws IllegalStateException when neither the key nor the previous one opens it */
    public String decrypt(byte[] stored) {
        var nonce = Arrays.copyOf(stored, NONCE_BYTES);
        var encrypted = Arrays.copyOfRange(stored, NONCE_BYTES, stored.length);
        byte[] plain;
        try {
            plain = cipher(Cipher.DECRYPT_MODE, key, nonce, encrypted);
        } catch (IllegalStateException wrongKey) {
            plain = cipher(Cipher.DECRYPT_MODE, previousKey, nonce, encrypted);
        }
        return new String(plain, StandardCharsets.UTF_8);
    }

    /** The same value gives the same hash, and without the key nothing can be told from it. */
    public String searchHash(String value) {
        return HexFormat.of().formatHex(hmac(value));
    }

    private static SecretKey aes(String base64) {
        var bytes = Base64.getDecoder().decode(base64);
        if (bytes.length != 32) {
            throw new IllegalArgumentException("stokje.vault.key must be 32 bytes in base64, not " + bytes.length);
        }
        return new SecretKeySpec(bytes, "AES");
    }

    private static byte[] cipher(int mode, SecretKey key, byte[] nonce, byte[] input) {
        try {
            var cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
            return cipher.doFinal(input);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("What is stored doesn't open with the key of this service", e);
        }
    }

    private byte[] hmac(String value) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(searchKey, "HmacSHA256"));
            return mac.doFinal(value.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
