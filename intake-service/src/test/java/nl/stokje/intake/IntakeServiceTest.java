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
import nl.stokje.servers.TestServers;
import nl.stokje.servers.Tokens;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.hibernate.Session;

/** What every test of the running service needs: real servers, tokens of agencies, and the rows as they stand. */
@QuarkusTestResource(
        value = TestServers.class,
        initArgs = @ResourceArg(name = "service", value = "intake"),
        restrictToAnnotatedClass = false)
@QuarkusTestResource(
        value = TestKeys.class,
        initArgs = @ResourceArg(name = "service", value = "intake-service"),
        restrictToAnnotatedClass = false)
public abstract class IntakeServiceTest {
    protected static final String TOWN_HALL = "00000001002564440000";
    protected static final String HOUSING = "00000001003214345001";
    protected static final ObjectMapper JSON = new ObjectMapper();

    private static final Map<String, String> TOKENS = new ConcurrentHashMap<>();

    @ConfigProperty(name = "stokje.test.token-url")
    URI tokenUrl;

    @Inject
    Session session;

    protected Tokens tokens() {
        return new Tokens(tokenUrl);
    }

    /** A request by a caseworker of this agency. */
    protected RequestSpecification by(String agency) {
        var token = TOKENS.computeIfAbsent(agency, oin -> tokens().of(oin, "caseworker"));
        return RestAssured.given()
                .auth()
                .oauth2(token)
                .contentType("application/json")
                .urlEncodingEnabled(false);
    }

    protected Response register(String agency, Object body) {
        return by(agency).body(body).post("/v1/intakes");
    }

    protected static String intake(String story) {
        return JSON.createObjectNode()
                .put("channel", "DESK")
                .put("urgency", "CRISIS")
                .<com.fasterxml.jackson.databind.node.ObjectNode>set(
                        "story", JSON.createObjectNode().put("text", story).put("language", "nl"))
                .toString();
    }

    protected static JsonNode json(Response response) {
        return response.as(JsonNode.class);
    }

    /** Rows of a query, each as text columns. */
    protected List<String> rows(String sql) {
        return QuarkusTransaction.requiringNew()
                .call(() -> session.createNativeQuery(sql, String.class).getResultList());
    }

    protected JsonNode platformEventOf(UUID caseId) throws Exception {
        var payloads = rows("SELECT payload FROM outbox WHERE topic = 'stokje.intake.v1' AND key = '" + caseId + "'");
        assertThat(payloads).hasSize(1);
        return JSON.readTree(payloads.getFirst());
    }
}
