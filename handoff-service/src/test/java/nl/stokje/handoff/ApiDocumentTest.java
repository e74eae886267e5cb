package nl.stokje.handoff;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The API document is public, and kept in target/openapi.json for the linter. */
@QuarkusTest
class ApiDocumentTest extends ServiceTest {
    @Test
    void theApiDocumentIsPublicForEveryOriginAndNamesEveryOperation() throws IOException {
        var answer = given().header("Origin", "https://example.nl").get("/v1/openapi.json");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.header("Access-Control-Allow-Origin")).isEqualTo("*");
        Files.writeString(Path.of("target", "openapi.json"), answer.asString());
        var document = JSON.readTree(answer.asString());
        assertThat(document.at("/info/contact/email").textValue()).isNotBlank();
        assertThat(document.get("paths").fieldNames())
                .toIterable()
                .containsExactlyInAnyOrderElementsOf(Set.of(
                        "/agencies",
                        "/agencies/{oin}",
                        "/agencies/{oin}/capacities",
                        "/agencies/{oin}/capacities/{needCode}",
                        "/agencies/{oin}/key-changes",
                        "/agencies/{oin}/key-changes/{id}/decisions",
                        "/agencies/{oin}/working-times",
                        "/handoffs",
                        "/handoffs/{id}",
                        "/handoffs/{id}/context",
                        "/handoffs/{id}/decisions",
                        "/handoffs/{id}/landing-reports",
                        "/handoffs/{id}/outcomes",
                        "/handoffs/{id}/re-routings",
                        "/handoffs/{id}/voidings",
                        "/handoff-requests",
                        "/conferences",
                        "/conferences/{id}",
                        "/handoffs/{id}/preview",
                        "/handoffs/{id}/questions",
                        "/handoffs/{id}/questions/{number}/answers",
                        "/jwks",
                        "/need-codes",
                        "/parked-keys",
                        "/parked-keys/{id}/decisions",
                        "/routing-suggestions"));
        document.get("paths")
                .forEach(path -> path.properties()
                        .forEach(operation -> assertThat(
                                        operation.getValue().path("operationId").asText())
                                .as(operation.getValue().toString())
                                .isNotBlank()));
    }

    @Test
    void whatAnOperationAnswersIsDescribed() throws IOException {
        var paths = JSON.readTree(given().get("/v1/openapi.json").asString()).get("paths");
        assertThat(names(paths.at("/~1agencies~1{oin}/put/responses"))).contains("410", "412", "413", "415", "428");
        assertThat(names(paths.at("/~1handoffs~1{id}~1decisions/get/responses")))
                .doesNotContain("412", "413", "428");
        assertThat(names(paths.at("/~1handoffs~1{id}~1context/get/responses"))).contains("409", "410");
        assertThat(names(paths.at("/~1handoffs~1{id}~1context/get/responses/410/content")))
                .containsExactly("application/problem+json");
        assertThat(names(paths.at("/~1handoffs~1{id}~1preview/get/responses/200/content")))
                .containsExactlyInAnyOrder("application/json", "application/jose+json", "application/jose");
        assertThat(paths.at("/~1jwks/get/security"))
                .as("anybody may read the keys")
                .isEmpty();
    }

    private static List<String> names(JsonNode object) {
        return object.properties().stream().map(Map.Entry::getKey).toList();
    }
}
