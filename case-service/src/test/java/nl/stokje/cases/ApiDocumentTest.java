package nl.stokje.cases;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The API document is public, and kept in target/openapi.json for the linter. */
@QuarkusTest
class ApiDocumentTest extends CaseServiceTest {
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
                .containsExactlyInAnyOrder(
                        "/cases",
                        "/cases/{id}",
                        "/cases/{id}/consents",
                        "/cases/{id}/context-items",
                        "/cases/{id}/decisions",
                        "/cases/{id}/holders",
                        "/cases/{id}/coordinator-decisions",
                        "/cases/{id}/access-log",
                        "/cases/{id}/next-date",
                        "/cases/{id}/requirements/{requirementId}/decisions",
                        "/cases/{id}/timeline",
                        "/discrepancies",
                        "/jwks",
                        "/parked-keys",
                        "/parked-keys/{id}/decisions",
                        "/successions",
                        "/successions/{id}",
                        "/successions/{id}/failures");
        document.get("paths")
                .forEach(path -> path.properties().forEach(operation -> {
                    assertThat(operation.getValue().path("operationId").asText())
                            .isNotBlank();
                    assertThat(operation.getValue().path("summary").asText()).isNotBlank();
                }));
    }

    @Test
    void everyAnswerCarriesTheVersionAndTheSecurityHeaders() {
        var answer = as(TOWN_HALL).get("/v1/cases");
        assertThat(answer.header("API-Version")).isEqualTo("0.1.0");
        assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
        assertThat(answer.header("Strict-Transport-Security")).isNotBlank();
        assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
    }
}
