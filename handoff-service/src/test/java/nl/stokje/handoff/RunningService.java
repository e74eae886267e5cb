package nl.stokje.handoff;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.stokje.kit.TestKeys;
import nl.stokje.kit.events.EventSchemas;
import nl.stokje.kit.events.TestOutbox;
import nl.stokje.kit.events.TestOutbox.Row;
import nl.stokje.servers.TestServers;
import nl.stokje.servers.Tokens;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.hibernate.Session;

/** The whole service on real servers, and what tests read of it. */
@QuarkusTestResource(value = TestServers.class, initArgs = @ResourceArg(name = "service", value = "handoff"))
@QuarkusTestResource(value = TestKeys.class, initArgs = @ResourceArg(name = "service", value = "handoff-service"))
public abstract class RunningService {
    protected static final String TOWN_HALL = "00000001002564440000";
    protected static final String SHELTER = "00000001003333330000";
    protected static final String STRANGER = "00000001009999990000";
    protected static final ObjectMapper JSON = new ObjectMapper();

    private static final Map<String, String> TOKENS = new HashMap<>();

    @ConfigProperty(name = "stokje.test.token-url")
    protected URI tokenUrl;

    @Inject
    protected Session session;

    @Inject
    protected TestOutbox outbox;

    /** The event fits its schema, and wouldn't without any one of the fields that the schema requires. */
    protected static void assertFits(Row published) {
        assertThat(EventSchemas.complaints(published.type(), published.data())).isEmpty();
        assertThat(EventSchemas.incomplete(published.type(), published.data()))
                .allSatisfy(incomplete -> assertThat(EventSchemas.complaints(published.type(), incomplete))
                        .as(published.type() + " " + incomplete)
                        .isNotEmpty());
    }

    protected static Map<String, Object> entry(String name) {
        return new HashMap<>(Map.of(
                "names", Map.of("nl", name),
                "capabilities", List.of("SHELTER"),
                "regions", List.of("GM0363"),
                "contact", Map.of("email", "desk@example.nl")));
    }

    /** Of an agency that nobody has registered yet. */
    protected static String freshOin() {
        return "0000000100" + String.format("%010d", System.nanoTime() % 10_000_000_000L);
    }

    protected RequestSpecification as(String agency, String... groups) {
        var token =
                TOKENS.computeIfAbsent(agency + String.join("+", groups), _ -> new Tokens(tokenUrl).of(agency, groups));
        return withToken(token);
    }

    protected static RequestSpecification withToken(String token) {
        return given().header("Authorization", "Bearer " + token).contentType("application/json");
    }

    protected RequestSpecification townHall() {
        return as(TOWN_HALL, "caseworker");
    }

    protected RequestSpecification shelter() {
        return as(SHELTER, "caseworker");
    }

    protected long count(String sql) {
        return QuarkusTransaction.requiringNew()
                .call(() -> session.createNativeQuery(sql, Long.class).getSingleResult());
    }

    /** Waits until something in this service's database waits for a lock that another transaction holds. */
    protected void awaitSomebodyWaitingForALock() {
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(count("""
                SELECT count(*) FROM pg_locks JOIN pg_stat_activity USING (pid)
                WHERE NOT granted AND datname = current_database()""")).isPositive());
    }

    /** What was published on this topic under this key, in its order. */
    protected List<Row> told(String topic, Object key) {
        return outbox.about(key).stream()
                .filter(row -> row.topic().equals(topic))
                .toList();
    }

    protected static String feedOf(String agency) {
        return "stokje.feed." + agency + ".v1";
    }

    protected static void assertProblem(Response answer, int status, String code) {
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(status);
        assertThat(answer.contentType()).startsWith("application/problem+json");
        assertThat(answer.<String>path("type")).isEqualTo("urn:stokje:problem:" + code);
        assertThat(answer.<Integer>path("status")).isEqualTo(status);
        assertThat(answer.<String>path("detail")).isNotBlank();
    }
}
