package nl.stokje.servers;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.containers.ContainerFetchException;
import org.testcontainers.containers.ContainerLaunchException;
import org.testcontainers.kafka.KafkaContainer;
import org.testcontainers.postgresql.PostgreSQLContainer;
import org.testcontainers.utility.DockerImageName;

/** PostgreSQL and Kafka in containers, for machines with a Docker engine. */
final class Containers {

    private static final String POSTGRES_IMAGE = System.getProperty("stokje.test.postgres-image", "postgres:18");
    private static final String KAFKA_IMAGE = System.getProperty("stokje.test.kafka-image", "apache/kafka:4.2.1");

    private final boolean required;

    private Containers(boolean required) {
        this.required = required;
    }

    /** @param choice see {@link ServersOfThisJvm#CHOICE} */
    static Optional<Containers> wanted(String choice) {
        return switch (choice) {
            case "native" -> Optional.empty();
            case "containers" -> Optional.of(new Containers(true));
            case null ->
                DockerClientFactory.instance().isDockerAvailable()
                        ? Optional.of(new Containers(false))
                        : Optional.empty();
            default ->
                throw new ServerFailed("-D%s=%s: choose 'containers' or 'native', or leave it out"
                        .formatted(ServersOfThisJvm.CHOICE, choice));
        };
    }

    /** Nothing where the images can't be had, unless containers were asked for. */
    Optional<ServersOfThisJvm> start() {
        try {
            var postgres = startPostgres();
            var kafka = startKafka();
            return Optional.of(new ServersOfThisJvm(
                    postgres.getHost() + ":" + postgres.getMappedPort(PostgreSQLContainer.POSTGRESQL_PORT),
                    postgres.getPassword(),
                    kafka.getBootstrapServers(),
                    ""));
        } catch (ContainerFetchException | ContainerLaunchException e) {
            if (required) {
                throw e;
            }
            return Optional.empty();
        }
    }

    private static PostgreSQLContainer startPostgres() {
        var postgres = new PostgreSQLContainer(
                        DockerImageName.parse(POSTGRES_IMAGE).asCompatibleSubstituteFor("postgres"))
                .withUsername(PostgresSettings.SUPERUSER)
                .withPassword("stokje")
                .withDatabaseName("postgres")
                .withCommand(postgresCommand());
        postgres.start();
        return postgres;
    }

    private static String[] postgresCommand() {
        var settings = new HashMap<>(PostgresLogging.SETTINGS);
        settings.put("wal_level", "logical");
        settings.put("max_connections", "120");
        var command = new ArrayList<>(List.of("postgres"));
        settings.forEach((name, value) -> command.addAll(List.of("-c", name + "=" + value)));
        return command.toArray(String[]::new);
    }

    private static KafkaContainer startKafka() {
        var kafka = new KafkaContainer(DockerImageName.parse(KAFKA_IMAGE).asCompatibleSubstituteFor("apache/kafka"))
                .withEnv(Map.of(
                        "KAFKA_AUTO_CREATE_TOPICS_ENABLE", "false",
                        "KAFKA_GROUP_INITIAL_REBALANCE_DELAY_MS", "0",
                        "KAFKA_MESSAGE_MAX_BYTES", Integer.toString(KafkaSettings.LARGEST_RECORD)));
        kafka.start();
        return kafka;
    }
}
