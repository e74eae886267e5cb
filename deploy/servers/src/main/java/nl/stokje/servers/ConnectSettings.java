package nl.stokje.servers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Where and how the Connect worker runs.
 *
 * @param home the folder that holds its log and pid file; all its state is in Kafka
 * @param postgresPort of the databases that the connectors read
 * @param password of the role {@link Databases#CONNECT}
 * @param heap the most that its heap may take, in MB
 */
public record ConnectSettings(
        Path home, int port, String bootstrapServers, int postgresPort, String password, int heap) {

    static final String NAME = "connect";

    public ConnectSettings {
        home = home.toAbsolutePath().normalize();
    }

    public static ConnectSettings of(Path home, int port, String bootstrapServers, int postgresPort, String password) {
        return new ConnectSettings(home, port, bootstrapServers, postgresPort, password, 256);
    }

    public ConnectSettings withHeap(int megabytes) {
        return new ConnectSettings(home, port, bootstrapServers, postgresPort, password, megabytes);
    }

    /** What the connectors' files name as ${env:...}. */
    Map<String, String> environment() {
        return Map.of(
                "POSTGRES_HOST",
                "127.0.0.1",
                "POSTGRES_PORT",
                Integer.toString(postgresPort),
                "POSTGRES_CONNECT_PASSWORD",
                password,
                "KAFKA_REPLICATION",
                "1");
    }

    String address() {
        return "http://127.0.0.1:" + port;
    }

    /** The worker reads its settings from a file. */
    Path write() {
        var file = home.resolve("connect").resolve("worker.properties");
        try {
            PrivateFiles.folder(file.getParent());
            return PrivateFiles.write(
                    file,
                    properties().entrySet().stream()
                            .map(entry -> entry.getKey() + "=" + entry.getValue() + "\n")
                            .sorted()
                            .collect(Collectors.joining()));
        } catch (IOException e) {
            throw new UncheckedIOException("%s could not be written".formatted(file), e);
        }
    }

    private Map<String, String> properties() {
        var text = "org.apache.kafka.connect.storage.StringConverter";
        return Map.ofEntries(
                Map.entry("bootstrap.servers", bootstrapServers),
                Map.entry("group.id", "stokje-connect"),
                Map.entry("listeners", address()),
                Map.entry("rest.advertised.host.name", "127.0.0.1"),
                Map.entry("exactly.once.source.support", "enabled"),
                Map.entry("plugin.discovery", "service_load"),
                Map.entry("config.storage.topic", "stokje-connect-configs"),
                Map.entry("config.storage.replication.factor", "1"),
                Map.entry("offset.storage.topic", "stokje-connect-offsets"),
                Map.entry("offset.storage.replication.factor", "1"),
                Map.entry("offset.storage.partitions", "1"),
                Map.entry("status.storage.topic", "stokje-connect-status"),
                Map.entry("status.storage.replication.factor", "1"),
                Map.entry("status.storage.partitions", "1"),
                Map.entry("offset.flush.interval.ms", "1000"),
                Map.entry("key.converter", text),
                Map.entry("value.converter", text),
                Map.entry("header.converter", text),
                Map.entry("config.providers", "env"),
                Map.entry("config.providers.env.class", "org.apache.kafka.common.config.provider.EnvVarConfigProvider"),
                // The worker is alone in its group: nobody else could take over what it leaves.
                Map.entry("scheduled.rebalance.max.delay.ms", "0"),
                Map.entry("session.timeout.ms", "6000"),
                // A worker that was killed in a transaction reads no positions until that is given up; 60 s by default.
                Map.entry("producer.transaction.timeout.ms", "10000"),
                Map.entry("heartbeat.interval.ms", "1000"));
    }
}
