package nl.stokje.handoff.directory;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import nl.stokje.handoff.ServiceTest;
import org.junit.jupiter.api.Test;

/** Entries of the directory: who keeps them, and what they must say. */
@QuarkusTest
class AgencyEntryTest extends ServiceTest {
    @Test
    void anEntryIsCreatedFreelyAndReplacedOnlyByWhoReadIt() {
        var oin = freshOin();
        var created = as(oin, "agency-admin").body(entry("New")).put("/v1/agencies/" + oin);
        assertThat(created.statusCode()).as(created.asString()).isEqualTo(201);
        assertProblem(
                as(oin, "agency-admin").body(entry("Newer")).put("/v1/agencies/" + oin), 428, "if-match-required");
        var replaced = as(oin, "agency-admin")
                .header("If-Match", "\"another\", " + created.header("ETag"))
                .body(entry("Newer"))
                .put("/v1/agencies/" + oin);
        assertThat(replaced.statusCode()).as(replaced.asString()).isEqualTo(200);
        assertThat(replaced.header("ETag")).isNotEqualTo(created.header("ETag"));
        assertProblem(
                as(oin, "agency-admin")
                        .header("If-Match", created.header("ETag"))
                        .body(entry("Newest"))
                        .put("/v1/agencies/" + oin),
                412,
                "stale-version");
        var read = townHall().get("/v1/agencies/" + oin);
        assertThat(read.<String>path("names.nl")).isEqualTo("Newer");
        assertThat(read.header("ETag")).isEqualTo(replaced.header("ETag"));
        assertThat(told("stokje.agency.v1", oin)).hasSize(2);
    }

    @Test
    void anAgencyKeepsItsOwnEntryOrAnOperatorDoes() {
        assertProblem(
                as(STRANGER, "agency-admin").body(entry("Mine now")).put("/v1/agencies/" + SHELTER),
                403,
                "not-your-agency");
        var etag = townHall().get("/v1/agencies/" + SHELTER).header("ETag");
        var answer = as(TOWN_HALL, "operator")
                .header("If-Match", etag)
                .body(entry("Shelter"))
                .put("/v1/agencies/" + SHELTER);
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
    }

    @Test
    void agenciesAreFoundByNeedAndRegion() {
        var found = townHall().get("/v1/agencies?need=SHELTER&region=GM0363&limit=200");
        assertThat(found.<List<String>>path("items.oin")).contains(SHELTER);
        assertThat(townHall().get("/v1/agencies?need=DEBT&region=GM0995").<List<String>>path("items"))
                .isEmpty();
        assertProblem(townHall().get("/v1/agencies?need=CIRCUS"), 400, "invalid-input");
    }

    @Test
    void aKeyIsTakenOnlyIfItIsPublicAndForEncryption() throws JOSEException {
        var key = new ECKeyGenerator(Curve.P_256)
                .keyUse(KeyUse.ENCRYPTION)
                .keyID("stranger/1")
                .generate();
        var body = entry("Stranger");
        var etag = townHall().get("/v1/agencies/" + STRANGER).header("ETag");
        body.put("publicKey", key.toJSONObject());
        var secret =
                as(STRANGER, "agency-admin").header("If-Match", etag).body(body).put("/v1/agencies/" + STRANGER);
        assertProblem(secret, 400, "invalid-input");
        assertThat(secret.asString())
                .contains("publicKey")
                .doesNotContain(key.getD().toString());
        body.put("publicKey", key.toPublicJWK().toJSONObject());
        var taken =
                as(STRANGER, "agency-admin").header("If-Match", etag).body(body).put("/v1/agencies/" + STRANGER);
        assertThat(taken.statusCode()).as(taken.asString()).isEqualTo(200);
        assertThat(taken.<String>path("publicKey.kid")).isEqualTo("stranger/1");
        assertThat(told("stokje.agency.v1", STRANGER)
                        .getLast()
                        .data()
                        .at("/publicKey/crv")
                        .textValue())
                .isEqualTo("P-256");
    }
}
