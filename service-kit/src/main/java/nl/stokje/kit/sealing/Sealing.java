package nl.stokje.kit.sealing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.Payload;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jose.jwk.JWK;
import jakarta.enterprise.context.ApplicationScoped;
import java.text.ParseException;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Seals: a signature of this service (JWS, ES256) inside an encryption for named readers (JWE, General JSON,
 * ECDH-ES+A256KW, A256GCM, no compression), RFC 7515 and 7516. Other algorithms are refused.
 */
@ApplicationScoped
public class Sealing {
    private static final JOSEObjectType TYPE = new JOSEObjectType("stokje-payload+jws");

    /** What was sealed and stored under an earlier name of the type is opened still. */
    private static final Set<JOSEObjectType> OPENED = Set.of(TYPE, new JOSEObjectType("stokje-letter+jws"));

    private final ServiceKeys keys;
    private final ObjectMapper json;
    private final Clock clock;

    Sealing(ServiceKeys keys, ObjectMapper json, Clock clock) {
        this.keys = keys;
        this.json = json;
        this.clock = clock;
    }

    /**
     * Signs the payload as this service ({@code iss}, {@code iat} are added) and encrypts it for these readers.
     *
     * @return the JWE as General JSON
     */
    public JsonNode seal(SealedPayload payload, List<? extends JWK> readers) {
        var signedClaims = new LinkedHashMap<>(payload.claims());
        signedClaims.put("iss", keys.service());
        signedClaims.put("iat", clock.instant().getEpochSecond());
        signedClaims.put("content", payload.content());
        try {
            var signingKey = keys.signingKey();
            var signed = new JWSObject(
                    new JWSHeader.Builder(JWSAlgorithm.ES256)
                            .keyID(signingKey.getKeyID())
                            .type(TYPE)
                            .build(),
                    new Payload(json.writeValueAsString(signedClaims)));
            signed.sign(new ECDSASigner(signingKey));
            return json.readTree(Encryption.encrypt(signed.serialize(), readers));
        } catch (JOSEException | JsonProcessingException e) {
            throw new IllegalStateException("Sealing failed", e);
        }
    }

    /**
     * Opens what was sealed for this service and checks who signed it. A payload that expired on its way is opened as well:
     * see {@link SealedPayload#expiresAt}.
     *
     * @throws SealBroken when it isn't for us, isn't signed by that sender, or was changed
     */
    public SealedPayload open(JsonNode sealed, String sender) {
        try {
            var signed = JWSObject.parse(Encryption.decrypt(sealed.toString(), keys.decryptionKeys()));
            verify(signed, sender);
            Map<String, Object> claims = json.readValue(signed.getPayload().toString(), LinkedHashMap.class);
            var content = json.valueToTree(claims.remove("content"));
            if (!sender.equals(claims.get("iss"))) {
                throw new SealBroken("The sealed payload names another sender");
            }
            return new SealedPayload(claims, content);
        } catch (JOSEException | ParseException | JsonProcessingException e) {
            throw new SealBroken("The sealed payload can't be opened", e);
        }
    }

    private void verify(JWSObject signed, String sender) throws JOSEException {
        var header = signed.getHeader();
        if (!JWSAlgorithm.ES256.equals(header.getAlgorithm()) || !OPENED.contains(header.getType())) {
            throw new SealBroken("The payload is signed by an algorithm that isn't allowed, or isn't a sealed payload");
        }
        var key = keys.verificationKey(sender, header.getKeyID())
                .orElseThrow(() -> new SealBroken("The payload isn't signed by a key of " + sender));
        if (!signed.verify(new ECDSAVerifier(key))) {
            throw new SealBroken("The signature of the payload doesn't fit");
        }
    }
}
