package nl.stokje.containers;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.github.dockerjava.api.model.AccessMode;
import com.github.dockerjava.api.model.Bind;
import com.github.dockerjava.api.model.Capability;
import com.github.dockerjava.api.model.Volume;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.containers.Network;
import org.testcontainers.containers.wait.strategy.Wait;
import org.testcontainers.utility.DockerImageName;

/** Keycloak's image, as the manifests start it: nothing writable but two folders, the realm read at the first start. */
class IdentityImageTest {
    private static final String REALM = "../kubernetes/components/identity/realm.json";
    private static final String POSTGRES_IMAGE = System.getProperty("stokje.test.postgres-image", "postgres:18");
    private static final String PASSWORD = "stokje";
    private static final ObjectMapper JSON = new ObjectMapper();

    @Test
    void itStartsWithAReadOnlyRootAndKnowsTheRealm() throws IOException, InterruptedException {
        try (var network = Network.newNetwork();
                var postgres = postgres(network);
                var identity = identity(network)) {
            postgres.start();
            identity.start();
            var address = "http://%s:%d".formatted(identity.getHost(), identity.getMappedPort(8080));
            assertThat(json(get(address + "/realms/stokje/.well-known/openid-configuration", ""))
                            .path("token_endpoint")
                            .asText())
                    .endsWith("/realms/stokje/protocol/openid-connect/token");
            var roles = json(get(address + "/admin/realms/stokje/roles", adminOf(address)));
            assertThat(roles.findValuesAsText("name"))
                    .contains("caseworker", "team-lead", "agency-admin", "integrator", "operator");
        }
    }

    private static GenericContainer<?> postgres(Network network) {
        return new GenericContainer<>(DockerImageName.parse(POSTGRES_IMAGE))
                .withNetwork(network)
                .withNetworkAliases("postgres")
                .withEnv(Map.of("POSTGRES_PASSWORD", PASSWORD, "POSTGRES_USER", "identity"))
                .withExposedPorts(5432)
                // The first time it only listens to who makes its databases.
                .waitingFor(Wait.forLogMessage(".*database system is ready to accept connections.*", 2));
    }

    private static GenericContainer<?> identity(Network network) {
        var image = DockerImageName.parse("stokje/identity:" + System.getProperty("stokje.version"));
        return new GenericContainer<>(image)
                .withNetwork(network)
                .withCommand("start", "--optimized", "--import-realm")
                .withEnv(Map.of(
                        "KC_DB_URL", "jdbc:postgresql://postgres:5432/identity",
                        "KC_DB_USERNAME", "identity",
                        "KC_DB_PASSWORD", PASSWORD,
                        "KC_HOSTNAME_STRICT", "false",
                        "KC_HTTP_ENABLED", "true",
                        "KC_BOOTSTRAP_ADMIN_USERNAME", "admin",
                        "KC_BOOTSTRAP_ADMIN_PASSWORD", PASSWORD))
                .withTmpFs(Map.of("/tmp", "rw,mode=1777", "/opt/keycloak/data", "rw,mode=1777"))
                // Not by withFileSystemBind, which looks for an image at the registry first, for minutes where there is
                // none.
                .withCreateContainerCmdModifier(command -> command.getHostConfig()
                        .withReadonlyRootfs(true)
                        .withCapDrop(Capability.ALL)
                        .withBinds(realm()))
                .withExposedPorts(8080, 9000)
                .waitingFor(Wait.forHttp("/health/ready").forPort(9000).withStartupTimeout(Duration.ofMinutes(5)));
    }

    private static Bind realm() {
        var file = Path.of(REALM).toAbsolutePath().normalize().toString();
        return new Bind(file, new Volume("/opt/keycloak/data/import/realm.json"), AccessMode.ro);
    }

    private static String adminOf(String address) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(address + "/realms/master/protocol/openid-connect/token"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(
                        "grant_type=password&client_id=admin-cli&username=admin&password=" + PASSWORD))
                .build();
        return json(request).required("access_token").textValue();
    }

    private static HttpRequest get(String address, String token) {
        return HttpRequest.newBuilder(URI.create(address))
                .header("Authorization", "Bearer " + token)
                .build();
    }

    private static JsonNode json(HttpRequest request) throws IOException, InterruptedException {
        var answer = HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(request.uri() + " " + answer.body()).isEqualTo(200);
        return JSON.readTree(answer.body());
    }
}
