package nl.stokje.servers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("servers")
class TestServersTest {

    private static final String TOWN_HALL = "00000001002564440000";

    private static Map<String, String> configuration;

    @BeforeAll
    static void start() {
        configuration = started("sample");
    }

    @Test
    void theServiceRoleOwnsNothingAndTheOwnerRoleMakesTheTables() throws SQLException {
        try (var owner = connection("quarkus.flyway.username", "quarkus.flyway.password")) {
            owner.createStatement().execute("CREATE TABLE IF NOT EXISTS baton (turn int)");
        }
        try (var service = connection("quarkus.datasource.username", "quarkus.datasource.password")) {
            assertThatThrownBy(() -> service.createStatement().execute("CREATE TABLE forbidden (turn int)"))
                    .hasMessageContaining("permission denied for schema public");
            assertThatThrownBy(() -> service.createStatement().execute("SELECT * FROM baton"))
                    .hasMessageContaining("permission denied for table baton");
        }
    }

    @Test
    void oneServiceCanNotEnterTheDatabaseOfAnother() {
        var other = started("other_sample");
        assertThatThrownBy(() -> DriverManager.getConnection(
                        other.get("quarkus.datasource.jdbc.url"),
                        configuration.get("quarkus.datasource.username"),
                        configuration.get("quarkus.datasource.password")))
                .hasMessageContaining("permission denied for database");
    }

    @Test
    void commitsAreDurableAndDecodedLogically() throws SQLException {
        try (var service = connection("quarkus.datasource.username", "quarkus.datasource.password")) {
            assertThat(setting(service, "fsync")).isEqualTo("on");
            assertThat(setting(service, "full_page_writes")).isEqualTo("on");
            assertThat(setting(service, "synchronous_commit")).isEqualTo("on");
            assertThat(setting(service, "wal_level")).isEqualTo("logical");
            assertThat(setting(service, "server_encoding")).isEqualTo("UTF8");
        }
    }

    @Test
    void thePlatformsTopicsAreThere() {
        assertThat(new KafkaTopics(configuration.get("kafka.bootstrap.servers")).names())
                .contains("stokje.case.v1", "stokje.case.v1.dlq", "stokje.agency.v1");
    }

    @Test
    void aSecondTestResourceFindsTheSameServers() {
        assertThat(started("sample")).isEqualTo(configuration);
    }

    @Test
    void aTokenNamesTheAgencyTheGroupsAndTheUser() throws IOException {
        var claims = claims(tokens().of(TOWN_HALL, "caseworker", "team-lead"));
        assertThat(claims.get("iss").textValue()).isEqualTo(configuration.get("quarkus.oidc.auth-server-url"));
        assertThat(claims.get("aud").textValue()).isEqualTo("stokje");
        assertThat(claims.get("agency").textValue()).isEqualTo(TOWN_HALL);
        assertThat(claims.get("groups").toString()).isEqualTo("[\"caseworker\",\"team-lead\"]");
        assertThat(claims.get("sub").textValue()).isEqualTo("caseworker@" + TOWN_HALL);
        assertThat(expiry(claims)).isAfter(Instant.now().plus(Duration.ofHours(8)));
    }

    @Test
    void aTokenCanBeAskedForThatHasExpiredAlready() throws IOException {
        assertThat(expiry(claims(tokens().lasting(Duration.ofMinutes(-5), TOWN_HALL, "operator"))))
                .isBefore(Instant.now());
    }

    @Test
    void aForeignIssuerGivesTokensToo() throws IOException {
        var foreign = configuration.get("stokje.test.token-url").replace("/stokje/", "/foreign/");
        var claims = claims(new Tokens(URI.create(foreign)).ofUser("someone", TOWN_HALL, "caseworker"));
        assertThat(claims.get("iss").textValue()).endsWith("/foreign");
        assertThat(claims.get("sub").textValue()).isEqualTo("someone");
    }

    private static Map<String, String> started(String service) {
        var servers = new TestServers();
        servers.init(Map.of("service", service));
        return servers.start();
    }

    private static Tokens tokens() {
        return new Tokens(URI.create(configuration.get("stokje.test.token-url")));
    }

    private static JsonNode claims(String token) throws IOException {
        return new ObjectMapper().readTree(Base64.getUrlDecoder().decode(token.split("\\.")[1]));
    }

    private static Instant expiry(JsonNode claims) {
        return Instant.ofEpochSecond(claims.get("exp").longValue());
    }

    private static Connection connection(String user, String password) throws SQLException {
        return DriverManager.getConnection(
                configuration.get("quarkus.datasource.jdbc.url"), configuration.get(user), configuration.get(password));
    }

    private static String setting(Connection connection, String name) throws SQLException {
        var result = connection.createStatement().executeQuery("SHOW " + name);
        result.next();
        return result.getString(1);
    }
}
