package nl.stokje.handoff;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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
}
