package nl.stokje.servers;

import static java.util.Map.entry;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;

/**
 * PostgreSQL, Kafka and an identity provider for a service's tests, started once per JVM: in containers where a Docker
 * engine has the images, else as processes of this machine. The tests can't tell.
 *
 * <p>The argument {@code service} names the database: {@code intake}, {@code case}, {@code handoff}, {@code feedback} or
 * any other word.
 */
public final class TestServers implements QuarkusTestResourceLifecycleManager {

    private static final String OWNER_PASSWORD = "of the owner";
    private static final String PASSWORD = "of the service";
    private static final String CONNECT_PASSWORD = "of the connector";

    private String service;

    @Override
    public void init(Map<String, String> arguments) {
        service = arguments.get("service");
        if (service == null) {
            throw new ServerFailed("TestServers needs to know whose database to make: "
                    + "@ResourceArg(name = \"service\", value = \"case\")");
        }
    }

    @Override
    public Map<String, String> start() {
        var servers = ServersOfThisJvm.running();
        var database = Database.ofService(service, OWNER_PASSWORD, PASSWORD);
        servers.databases().createConnectRole(CONNECT_PASSWORD);
        servers.databases().create(database);
        new KafkaTopics(servers.bootstrapServers()).create(PlatformTopics.all());
        return Map.ofEntries(
                entry("quarkus.datasource.jdbc.url", servers.jdbcUrl(database.name())),
                entry("quarkus.datasource.username", database.name()),
                entry("quarkus.datasource.password", database.password()),
                entry("quarkus.flyway.username", database.owner()),
                entry("quarkus.flyway.password", database.ownerPassword()),
                entry("quarkus.flyway.placeholders.serviceRole", database.name()),
                entry("quarkus.datasource.keys.jdbc.url", servers.jdbcUrl(database.keys())),
                entry("kafka.bootstrap.servers", servers.bootstrapServers()),
                entry("quarkus.oidc.auth-server-url", servers.issuer()),
                entry("stokje.test.connect-password", CONNECT_PASSWORD),
                entry("stokje.test.token-url", servers.issuer() + "/token"));
    }

    /** Nothing: the servers serve the next test class too, and end with the JVM. */
    @Override
    public void stop() {}
}
