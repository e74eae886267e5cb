package nl.stokje.handoff.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jose.jwk.gen.JWKGenerator;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import java.util.HashMap;
import java.util.Map;
import nl.stokje.kit.Refusal;
import org.junit.jupiter.api.Test;

class AgencyKeyTest {
    @Test
    void aPublicKeyForEncryptionOnP256IsTaken() throws JOSEException {
        assertThat(new AgencyKey(good()).jwk()).containsEntry("crv", "P-256").doesNotContainKey("d");
    }

    @Test
    void aPrivateKeyIsRefused() throws JOSEException {
        refused(key(Curve.P_256, KeyUse.ENCRYPTION, "shelter/1").generate().toJSONObject());
    }

    @Test
    void anotherCurveAnotherUseAndNoNameAreRefused() throws JOSEException {
        refused(key(Curve.P_384, KeyUse.ENCRYPTION, "shelter/1")
                .generate()
                .toPublicJWK()
                .toJSONObject());
        refused(key(Curve.P_256, KeyUse.SIGNATURE, "shelter/1")
                .generate()
                .toPublicJWK()
                .toJSONObject());
        var nameless = new HashMap<>(good());
        nameless.remove("kid");
        refused(nameless);
    }

    @Test
    void anotherKindOfKeyAndNonsenseAreRefused() throws JOSEException {
        refused(new RSAKeyGenerator(2048)
                .keyUse(KeyUse.ENCRYPTION)
                .keyID("shelter/1")
                .generate()
                .toPublicJWK()
                .toJSONObject());
        refused(Map.of("kty", "EC"));
        refused(Map.of());
        var offCurve = new HashMap<>(good());
        offCurve.put("x", offCurve.get("y"));
        refused(offCurve);
    }

    private static void refused(Map<String, Object> jwk) {
        assertThatThrownBy(() -> new AgencyKey(jwk)).isInstanceOfSatisfying(Refusal.class, refusal -> {
            assertThat(refusal.reason()).isEqualTo(Refusal.Reason.INVALID);
            assertThat(refusal.values().toString()).contains("publicKey");
        });
    }

    private static Map<String, Object> good() throws JOSEException {
        return key(Curve.P_256, KeyUse.ENCRYPTION, "shelter/1")
                .generate()
                .toPublicJWK()
                .toJSONObject();
    }

    private static JWKGenerator<ECKey> key(Curve curve, KeyUse use, String kid) {
        return new ECKeyGenerator(curve).keyUse(use).keyID(kid);
    }
}
