package nl.stokje.kit.sealing;

import com.nimbusds.jose.EncryptionMethod;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWEAlgorithm;
import com.nimbusds.jose.JWEHeader;
import com.nimbusds.jose.JWEObject;
import com.nimbusds.jose.JWEObjectJSON;
import com.nimbusds.jose.Payload;
import com.nimbusds.jose.crypto.ECDHDecrypter;
import com.nimbusds.jose.crypto.ECDHEncrypter;
import com.nimbusds.jose.crypto.MultiDecrypter;
import com.nimbusds.jose.crypto.MultiEncrypter;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.util.JSONObjectUtils;
import java.text.ParseException;
import java.util.List;
import java.util.Map;

/**
 * The outer layer of a seal: JWE in General JSON (RFC 7516, section 7.2.1), ECDH-ES+A256KW and A256GCM alone.
 *
 * <p>The library's own General JSON loses the ephemeral key when there is just one reader (10.8), so that case goes by
 * way of the compact form, whose parts are the same.
 */
final class Encryption {
    private static final JWEAlgorithm ALGORITHM = JWEAlgorithm.ECDH_ES_A256KW;
    private static final EncryptionMethod METHOD = EncryptionMethod.A256GCM;
    private static final String CONTENT_TYPE = "JWT";

    private Encryption() {}

    /** @return General JSON */
    static String encrypt(String plain, List<? extends JWK> readers) throws JOSEException {
        return readers.size() == 1 ? encrypt(plain, readers.getFirst().toECKey()) : encryptForMany(plain, readers);
    }

    /** @throws JOSEException when none of these keys is a reader's */
    static String decrypt(String generalJson, List<JWK> keys) throws JOSEException, ParseException {
        JOSEException last = new JOSEException("This service has no encryption key");
        for (JWK key : keys) {
            try {
                return decrypt(generalJson, key.toECKey());
            } catch (JOSEException notThisKey) {
                last = notThisKey;
            }
        }
        throw last;
    }

    private static String encrypt(String plain, ECKey reader) throws JOSEException {
        var header = new JWEHeader.Builder(ALGORITHM, METHOD)
                .keyID(reader.getKeyID())
                .contentType(CONTENT_TYPE)
                .build();
        var encrypted = new JWEObject(header, new Payload(plain));
        encrypted.encrypt(new ECDHEncrypter(reader));
        return JSONObjectUtils.toJSONString(Map.of(
                "protected", encrypted.getHeader().toBase64URL().toString(),
                "recipients",
                        List.of(Map.of(
                                "encrypted_key", encrypted.getEncryptedKey().toString())),
                "iv", encrypted.getIV().toString(),
                "ciphertext", encrypted.getCipherText().toString(),
                "tag", encrypted.getAuthTag().toString()));
    }

    /** Here every reader's header says the algorithm, and the protected one may not repeat it. */
    private static String encryptForMany(String plain, List<? extends JWK> readers) throws JOSEException {
        var header = new JWEHeader.Builder(METHOD).contentType(CONTENT_TYPE).build();
        var encrypted = new JWEObjectJSON(header, new Payload(plain));
        encrypted.encrypt(new MultiEncrypter(
                new JWKSet(readers.stream().map(Encryption::withAlgorithm).toList())));
        return encrypted.serializeGeneral();
    }

    private static String decrypt(String generalJson, ECKey key) throws JOSEException, ParseException {
        var json = JSONObjectUtils.parse(generalJson);
        var recipients = JSONObjectUtils.getJSONObjectArray(json, "recipients");
        if (recipients == null || recipients.length == 0) {
            throw new SealBroken("The sealed payload has no reader");
        }
        return recipients.length == 1 ? decryptForOne(json, recipients[0], key) : decryptForMany(generalJson, key);
    }

    private static String decryptForOne(Map<String, Object> json, Map<String, Object> recipient, ECKey key)
            throws JOSEException, ParseException {
        var encrypted = JWEObject.parse(String.join(
                ".",
                JSONObjectUtils.getString(json, "protected"),
                JSONObjectUtils.getString(recipient, "encrypted_key"),
                JSONObjectUtils.getString(json, "iv"),
                JSONObjectUtils.getString(json, "ciphertext"),
                JSONObjectUtils.getString(json, "tag")));
        require(ALGORITHM.equals(encrypted.getHeader().getAlgorithm()), encrypted.getHeader());
        encrypted.decrypt(new ECDHDecrypter(key));
        return encrypted.getPayload().toString();
    }

    /** The key carries the only algorithm it may be used with; a reader's header with another isn't matched. */
    private static String decryptForMany(String generalJson, ECKey key) throws JOSEException, ParseException {
        var encrypted = JWEObjectJSON.parse(generalJson);
        require(true, encrypted.getHeader());
        encrypted.decrypt(new MultiDecrypter(withAlgorithm(key)));
        return encrypted.getPayload().toString();
    }

    private static void require(boolean algorithmAllowed, JWEHeader header) {
        if (!algorithmAllowed
                || !METHOD.equals(header.getEncryptionMethod())
                || header.getCompressionAlgorithm() != null) {
            throw new SealBroken("The sealed payload uses an algorithm that isn't allowed");
        }
    }

    private static JWK withAlgorithm(JWK key) {
        return new ECKey.Builder(key.toECKey()).algorithm(ALGORITHM).build();
    }
}
