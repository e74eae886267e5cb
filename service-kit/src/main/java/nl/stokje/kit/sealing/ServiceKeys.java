package nl.stokje.kit.sealing;

import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyUse;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.File;
import java.io.IOException;
import java.text.ParseException;
import java.util.List;
import java.util.Optional;
import nl.stokje.kit.KitConfig;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The keys of the services (RFC 7517), P-256, one for signing and one for encryption each. The newest stands first; older
 * ones stay listed while what was sealed with them is still around. A {@code kid} starts with the service's name and a
 * slash: {@code case-service/2026-enc}.
 */
@Singleton
public class ServiceKeys {
    private final String service;
    private final JWKSet own;
    private final JWKSet all;

    @Inject
    ServiceKeys(KitConfig config, @ConfigProperty(name = "quarkus.application.name") String service) {
        this(service, config.sealing().privateKeys(), config.sealing().publicKeys());
    }

    ServiceKeys(String service, String privateKeys, String publicKeys) {
        this.service = service;
        own = load(privateKeys);
        all = load(publicKeys);
    }

    /** The name under which this service signs. */
    public String service() {
        return service;
    }

    /** This service's public keys, for others to read. */
    public JWKSet published() {
        return own.toPublicJWKSet();
    }

    ECKey signingKey() {
        return first(own.getKeys(), service, KeyUse.SIGNATURE);
    }

    /** The key to encrypt with when a service is to read it. */
    public JWK publicKeyOf(String name) {
        return first(all.getKeys(), name, KeyUse.ENCRYPTION);
    }

    List<JWK> decryptionKeys() {
        return own.getKeys().stream()
                .filter(key -> KeyUse.ENCRYPTION.equals(key.getKeyUse()))
                .toList();
    }

    /** The key a signature was made with, if it is this service's. */
    Optional<ECKey> verificationKey(String name, String kid) {
        return all.getKeys().stream()
                .filter(key -> KeyUse.SIGNATURE.equals(key.getKeyUse())
                        && key.getKeyID().equals(kid)
                        && belongsTo(key, name))
                .map(JWK::toECKey)
                .findFirst();
    }

    private static ECKey first(List<JWK> keys, String name, KeyUse use) {
        return keys.stream()
                .filter(key -> use.equals(key.getKeyUse()) && belongsTo(key, name))
                .map(JWK::toECKey)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("No " + use.identifier() + " key of " + name
                        + "; see stokje.sealing.private-keys and stokje.sealing.public-keys"));
    }

    private static boolean belongsTo(JWK key, String name) {
        return key.getKeyID().startsWith(name + "/");
    }

    private static JWKSet load(String location) {
        try {
            return JWKSet.load(new File(location));
        } catch (IOException | ParseException e) {
            throw new IllegalStateException("Can't read the keys at " + location, e);
        }
    }
}
