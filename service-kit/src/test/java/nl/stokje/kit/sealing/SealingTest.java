package nl.stokje.kit.sealing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.Payload;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.jwk.JWK;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SealingTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final ServiceKeys KEYS = TestSealing.keysOf("intake-service");
    private static final JWK CASE = KEYS.publicKeyOf("case-service");
    private static final JWK HANDOFF = KEYS.publicKeyOf("handoff-service");

    private final Sealing intake = TestSealing.as("intake-service");

    @Test
    void whatIsSealedForOneReaderOpensForThatReaderToTheLetter() {
        var opened = TestSealing.as("case-service").open(intake.seal(payload(), List.of(CASE)), "intake-service");
        assertThat(opened.content()).isEqualTo(payload().content());
        assertThat(opened.claim("case")).isEqualTo("c-1");
    }

    @Test
    void whatIsSealedForTwoReadersOpensForBoth() {
        var sealed = intake.seal(payload(), List.of(CASE, HANDOFF));
        assertThat(TestSealing.as("case-service").open(sealed, "intake-service").content())
                .isEqualTo(payload().content());
        assertThat(TestSealing.as("handoff-service")
                        .open(sealed, "intake-service")
                        .content())
                .isEqualTo(payload().content());
    }

    @Test
    void whatWasSealedUnderTheEarlierNameOfItsTypeOpensStill() throws JOSEException, JsonProcessingException {
        var header = new JWSHeader.Builder(JWSAlgorithm.ES256)
                .keyID(KEYS.signingKey().getKeyID())
                .type(new JOSEObjectType("stokje-letter+jws"))
                .build();
        var claims = Map.<String, Object>of("iss", "intake-service", "content", Map.of("text", "Eigen woorden"));
        var signed = new JWSObject(header, new Payload(claims));
        signed.sign(new ECDSASigner(KEYS.signingKey()));
        var sealed = JSON.readTree(Encryption.encrypt(signed.serialize(), List.of(CASE)));
        assertThat(TestSealing.as("case-service")
                        .open(sealed, "intake-service")
                        .content()
                        .get("text")
                        .textValue())
                .isEqualTo("Eigen woorden");
    }

    @Test
    void nobodyElseOpensIt() {
        var forOne = intake.seal(payload(), List.of(CASE));
        var forTwo = intake.seal(payload(), List.of(CASE, HANDOFF));
        var other = TestSealing.as("feedback-service");
        assertThatThrownBy(() -> other.open(forOne, "intake-service")).isInstanceOf(SealBroken.class);
        assertThatThrownBy(() -> other.open(forTwo, "intake-service")).isInstanceOf(SealBroken.class);
    }

    @Test
    void itDoesNotPassForAnotherSenders() {
        var sealed = intake.seal(payload(), List.of(CASE));
        assertThatThrownBy(() -> TestSealing.as("case-service").open(sealed, "handoff-service"))
                .isInstanceOf(SealBroken.class);
    }

    @Test
    void aChangeOfAnyPartBreaksIt() {
        for (var part : List.of("protected", "iv", "ciphertext", "tag")) {
            var sealed = (ObjectNode) intake.seal(payload(), List.of(CASE));
            var text = sealed.get(part).textValue();
            sealed.put(part, text.substring(1) + text.charAt(0));
            assertThatThrownBy(() -> TestSealing.as("case-service").open(sealed, "intake-service"))
                    .as(part)
                    .isInstanceOf(SealBroken.class);
        }
    }

    @Test
    void whatHasExpiredSaysSo() {
        var expired = new SealedPayload(Map.of("exp", 1_000_000_000L), payload().content());
        var sealed = intake.seal(expired, List.of(CASE));
        var opened = TestSealing.as("case-service").open(sealed, "intake-service");
        assertThat(opened.expiresAt()).contains(Instant.ofEpochSecond(1_000_000_000));
        assertThat(payload().expiresAt()).isEmpty();
    }

    private static SealedPayload payload() {
        return new SealedPayload(
                Map.of("case", "c-1"), JSON.createObjectNode().put("text", "Eigen woorden 👩‍👧 مرحبا e\u0301"));
    }
}
