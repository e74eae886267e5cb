package nl.stokje.intake;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The API document is public, and stored beside the build so that it can be held against the Dutch API Design Rules. */
@QuarkusTest
class ApiDocumentTest extends IntakeServiceTest {
    @Test
    void anybodyMayReadTheDocumentFromAnywhere() throws IOException {
        var response =
                RestAssured.given().header("Origin", "https://elders.example").get("/v1/openapi.json");
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.header("Access-Control-Allow-Origin")).isEqualTo("*");
        assertThat(response.header("API-Version")).matches("\\d+\\.\\d+\\.\\d+");
        Files.writeString(Path.of("target", "openapi.json"), response.asString());
    }

    @Test
    void everyOperationHasANameASummaryAndATag() {
        var api = RestAssured.get("/v1/openapi.json").as(JsonNode.class);
        assertThat(api.at("/info/contact/email").textValue()).contains("@");
        api.get("paths")
                .forEach(path -> path.forEach(operation -> {
                    assertThat(operation.path("operationId").textValue()).isNotBlank();
                    assertThat(operation.path("summary").textValue()).isNotBlank();
                    assertThat(operation.path("tags")).isNotEmpty();
                }));
    }

    @Test
    void everyAnswerCarriesTheSecurityHeaders() {
        for (var path : new String[] {"/v1/openapi.json", "/v1/nergens"}) {
            var response = RestAssured.get(path);
            assertThat(response.header("Cache-Control")).isEqualTo("no-store");
            assertThat(response.header("X-Content-Type-Options")).isEqualTo("nosniff");
            assertThat(response.header("Strict-Transport-Security")).contains("max-age");
            assertThat(response.header("Content-Security-Policy")).contains("frame-ancestors 'none'");
        }
    }
}
