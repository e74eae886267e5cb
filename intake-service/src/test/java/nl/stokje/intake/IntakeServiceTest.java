package nl.stokje.intake;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import nl.stokje.kit.TestKeys;
import nl.stokje.kit.events.TestOutbox;
import nl.stokje.kit.sealing.SealedPayload;
import nl.stokje.kit.sealing.TestSealing;
import nl.stokje.servers.TestServers;
import nl.stokje.servers.Tokens;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.hibernate.Session;

/** An intake-service on real servers. */
@QuarkusTestResource(value = TestServers.class, initArgs = @ResourceArg(name = "service", value = "intake"))
@QuarkusTestResource(value = TestKeys.class, initArgs = @ResourceArg(name = "service", value = "intake-service"))
abstract class IntakeServiceTest {
    static final String TOWN_HALL = "00000001002564440000";
    static final String HOUSING = "00000001003214345001";
    static final String INTAKE_TOPIC = "stokje.intake.v1";
    static final ObjectMapper JSON = new ObjectMapper();

    private static final Map<String, String> TOKENS = new ConcurrentHashMap<>();

    @ConfigProperty(name = "stokje.test.token-url")
    URI tokenUrl;

    @Inject
    TestOutbox outbox;

    @Inject
    Session session;

    Tokens tokens() {
        return new Tokens(tokenUrl);
    }

    /** A request by a caseworker of this agency. */
    RequestSpecification by(String agency) {
        return with(TOKENS.computeIfAbsent(agency, oin -> tokens().of(oin, "caseworker")));
    }

    static RequestSpecification with(String token) {
        return RestAssured.given().auth().oauth2(token).contentType("application/json");
    }

    Response register(String agency, Object body) {
        return by(agency).body(body).post("/v1/intakes");
    }

    /** Registers and gives the receipt. */
    JsonNode registered(String agency, Object body) {
        var response = register(agency, body);
        assertThat(response.statusCode()).as(response.asString()).isEqualTo(201);
        return response.as(JsonNode.class);
    }

    static Map<String, Object> intake(String story) {
        return Map.of("channel", "DESK", "urgency", "CRISIS", "story", Map.of("text", story, "language", "nl"));
    }

    static UUID id(JsonNode receipt, String field) {
        return UUID.fromString(receipt.get(field).textValue());
    }

    /** What was told to the services about this case, opened as case-service. */
    SealedPayload letterAbout(UUID caseId) {
        var content = outbox.about(caseId, INTAKE_TOPIC, "intake.registered");
        assertThat(content).hasSize(1);
        return TestSealing.as("case-service").open(content.getFirst().get("sealed"), "intake-service");
    }

    /** The rows of a query of one column of text. */
    List<String> rows(String sql) {
        return QuarkusTransaction.requiringNew()
                .call(() -> session.createNativeQuery(sql, String.class).getResultList());
    }

    long outboxRows() {
        return Long.parseLong(rows("SELECT count(*)::text FROM outbox").getFirst());
    }
}
