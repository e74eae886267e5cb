package nl.stokje.handoff.directory;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;
import nl.stokje.handoff.ServiceTest;
import nl.stokje.servers.Tokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A key that is in use isn't changed by one person alone, since whoever has the key reads what is sealed. */
@QuarkusTest
class KeyChangeTest extends ServiceTest {
    private final String oin = freshOin();
    private final String address = "/v1/agencies/" + oin;

    @BeforeEach
    void withAKey() {
        assertThat(put("anna", "key/1").statusCode()).isEqualTo(201);
        assertThat(kid()).isEqualTo("key/1");
    }

    @Test
    void anotherKeyCountsOnceASecondPersonHasConfirmedIt() {
        var asked = put("anna", "key/2");
        assertThat(asked.statusCode()).as(asked.asString()).isEqualTo(200);
        assertThat(asked.<String>path("publicKey.kid")).isEqualTo("key/1");
        var change = asked.<String>path("pendingKeyChange");
        assertThat(change).isNotNull();
        assertThat(toldKid()).isEqualTo("key/1");

        assertProblem(decide("anna", change, "CONFIRM"), 403, "second-person-needed");
        assertThat(kid()).isEqualTo("key/1");
        var confirmed = decide("bram", change, "CONFIRM");
        assertThat(confirmed.statusCode()).as(confirmed.asString()).isEqualTo(201);
        assertThat(confirmed.<String>path("proposedBy")).isEqualTo("anna");
        assertThat(confirmed.<String>path("decidedBy")).isEqualTo("bram");
        assertThat(kid()).isEqualTo("key/2");
        assertThat(toldKid()).isEqualTo("key/2");
        assertThat(pending()).isNull();
        assertProblem(decide("carla", change, "REJECT"), 409, "key-change-decided");
    }

    @Test
    void whatIsRejectedChangesNothing() {
        var change = put("anna", "key/2").<String>path("pendingKeyChange");
        assertThat(decide("anna", change, "REJECT").statusCode()).isEqualTo(201);
        assertThat(kid()).isEqualTo("key/1");
        assertThat(pending()).isNull();
        assertProblem(decide("bram", change, "CONFIRM"), 409, "key-change-decided");
    }

    @Test
    void aKeyIsTakenAwayByTwoAsWellAndTheFirstOneAfterThatIsFree() {
        var change = putKey("anna", null).<String>path("pendingKeyChange");
        assertThat(kid()).isEqualTo("key/1");
        assertThat(decide("bram", change, "CONFIRM").statusCode()).isEqualTo(201);
        assertThat(kid()).isNull();
        assertThat(put("anna", "key/3").<String>path("publicKey.kid")).isEqualTo("key/3");
    }

    @Test
    void anotherProposalTakesThePlaceOfTheOneThatWaitsAndTheSameOneDoesNot() {
        var key = key("key/2");
        var first = putKey("anna", key).<String>path("pendingKeyChange");
        assertThat(putKey("bram", key).<String>path("pendingKeyChange")).isEqualTo(first);
        assertThat(putKey("anna", inUse()).<String>path("pendingKeyChange"))
                .as("whoever only changes the telephone number")
                .isEqualTo(first);
        var second = put("bram", "key/3").<String>path("pendingKeyChange");
        assertThat(second).isNotNull().isNotEqualTo(first);
        assertProblem(decide("carla", first, "CONFIRM"), 409, "key-change-decided");
        assertThat(decide("carla", second, "CONFIRM").statusCode()).isEqualTo(201);
        assertThat(admin("anna").get(address + "/key-changes").<List<String>>path("items.decision"))
                .containsExactly("CONFIRM", "REJECT");
    }

    @Test
    void othersNeitherSeeNorDecide() {
        var change = put("anna", "key/2").<String>path("pendingKeyChange");
        var decision = Map.of("decision", "CONFIRM");
        var decisions = address + "/key-changes/" + change + "/decisions";
        assertProblem(as(STRANGER, "agency-admin").body(decision).post(decisions), 403, "not-your-agency");
        assertProblem(as(STRANGER, "agency-admin").get(address + "/key-changes"), 403, "not-your-agency");
        assertProblem(as(oin, "caseworker").body(decision).post(decisions), 403, "role-missing");
        assertProblem(admin("bram").body(Map.of("decision", "MAYBE")).post(decisions), 400, "invalid-input");
        var ofAnother = "/v1/agencies/" + STRANGER + "/key-changes/" + change + "/decisions";
        assertProblem(as(STRANGER, "agency-admin").body(decision).post(ofAnother), 404, "not-found");
        assertThat(as(TOWN_HALL, "operator").body(decision).post(decisions).statusCode())
                .isEqualTo(201);
    }

    private Response decide(String person, String change, String decision) {
        return admin(person).body(Map.of("decision", decision)).post(address + "/key-changes/" + change + "/decisions");
    }

    private Response put(String person, String kid) {
        return putKey(person, key(kid));
    }

    private Response putKey(String person, Map<String, Object> key) {
        var body = entry("Sealed for");
        if (key != null) {
            body.put("publicKey", key);
        }
        var etag = townHall().get(address).header("ETag");
        var request = admin(person).body(body);
        return (etag == null ? request : request.header("If-Match", etag)).put(address);
    }

    private RequestSpecification admin(String person) {
        return withToken(new Tokens(tokenUrl).ofUser(person, oin, "agency-admin"));
    }

    private String kid() {
        return townHall().get(address).path("publicKey.kid");
    }

    private String pending() {
        return townHall().get(address).path("pendingKeyChange");
    }

    private String toldKid() {
        return told("stokje.agency.v1", oin)
                .getLast()
                .data()
                .at("/publicKey/kid")
                .textValue();
    }

    private Map<String, Object> inUse() {
        return townHall().get(address).path("publicKey");
    }

    private static Map<String, Object> key(String kid) {
        try {
            return new ECKeyGenerator(Curve.P_256)
                    .keyUse(KeyUse.ENCRYPTION)
                    .keyID(kid)
                    .generate()
                    .toPublicJWK()
                    .toJSONObject();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }
}
