package nl.stokje.handoff.directory;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.KeyUse;
import java.text.ParseException;
import java.util.Map;
import nl.stokje.kit.Refusal;

/**
 * The public key that content is sealed with for an agency: a JWK (RFC 7517) on P-256 for encryption.
 *
 * @throws Refusal when it is another kind of key, has no {@code kid}, or holds a private part
 */
record AgencyKey(@JsonValue Map<String, Object> jwk) {
    private static final String ALLOWED = "a public JWK: kty EC, crv P-256, use enc, with x, y and kid";

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public AgencyKey {
        jwk = Map.copyOf(checked(jwk).toJSONObject());
    }

    private static ECKey checked(Map<String, Object> jwk) {
        ECKey key;
        try {
            key = JWK.parse(jwk) instanceof ECKey elliptic ? elliptic : null;
        } catch (ParseException | IllegalArgumentException unreadable) {
            throw refused("The key can't be read.");
        }
        if (key == null || !Curve.P_256.equals(key.getCurve())) {
            throw refused("The key isn't on the curve P-256.");
        }
        if (key.isPrivate()) {
            throw refused("The key holds its private part. It is no longer secret: make a new one.");
        }
        if (!KeyUse.ENCRYPTION.equals(key.getKeyUse())) {
            throw refused("The key isn't for encryption.");
        }
        if (key.getKeyID() == null || key.getKeyID().isBlank()) {
            throw refused("The key has no name (kid).");
        }
        return key;
    }

    private static Refusal refused(String why) {
        return Refusal.invalid("publicKey", null, ALLOWED, why);
    }
}
