package nl.stokje.cases.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import nl.stokje.kit.Ids;
import org.junit.jupiter.api.Test;

/** What is sealed for the key that an agency registered. */
@QuarkusTest
class ReceiverKeysTest extends DisclosureServiceTest {
    @Test
    void anAgencyWithAKeyCanOpenWhatIsSealedForIt() throws JOSEException {
        var receiver = "0000000200" + String.format("%010d", System.nanoTime() % 10_000_000_000L);
        var key = new ECKeyGenerator(Curve.P_256)
                .keyUse(KeyUse.ENCRYPTION)
                .keyID("housing/1")
                .generate();
        register(receiver, key.toPublicJWK().toJSONObject());
        assertThat(sealedFor(receiver).get("recipients")).hasSize(2);
        register(receiver, null);
        assertThat(sealedFor(receiver).get("recipients")).hasSize(1);
    }

    @Test
    void aKeyThatCannotBeSealedWithParksItsAgencyAndNoCase_I7() {
        var agency = "0000000300" + String.format("%010d", System.nanoTime() % 10_000_000_000L);
        agencies.send("agency.registered", agency, entry(agency, Map.of("kty", "RSA", "n", "AQAB", "e", "AQAB")));
        org.awaitility.Awaitility.await()
                .until(() -> count("SELECT count(*) FROM parked_key WHERE key = '" + agency + "'") == 1);
        assertThat(sealedFor(agency).get("recipients")).hasSize(1);
    }

    private JsonNode sealedFor(String receiver) {
        var caseId = openCase();
        var proposal = new HashMap<>(proposal(Ids.next(), caseId, TOWN_HALL, legalTask()));
        proposal.put("receiver", receiver);
        handoffs.send("handoff.proposed", caseId, proposal);
        return awaitPublished(caseId, "case.preview-sealed").get("sealed");
    }

    private void register(String agency, Map<String, Object> key) {
        awaitTaken(agencies.send("agency.registered", agency, entry(agency, key)));
    }

    private static Map<String, Object> entry(String agency, Map<String, Object> key) {
        var entry = new HashMap<String, Object>(
                Map.of("oin", agency, "names", Map.of("nl", "Woonbedrijf"), "registeredAt", Instant.now()));
        entry.put("publicKey", key);
        return entry;
    }
}
