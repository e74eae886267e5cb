package nl.stokje.servers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Where and how the broker runs.
 *
 * @param home the folder that holds its data, log and pid file
 * @param heap the most that its heap may take, in MB
 */
public record KafkaSettings(Path home, int port, int controllerPort, int heap) {

    static final String NAME = "kafka";
    static final String CLUSTER_ID = "StokjeOnOneMachine0001";

    /** A payload of 1,000,000 bytes (the outbox's limit) with its key and headers. */
    static final int LARGEST_RECORD = 1_100_000;

    public KafkaSettings {
        home = home.toAbsolutePath().normalize();
    }

    public static KafkaSettings of(Path home, int port, int controllerPort) {
        return new KafkaSettings(home, port, controllerPort, 256);
    }

    public KafkaSettings withHeap(int megabytes) {
        return new KafkaSettings(home, port, controllerPort, megabytes);
    }

    public String bootstrapServers() {
        return "127.0.0.1:" + port;
    }

    /** The broker reads its settings from a file. */
    Path write() {
        var file = home.resolve("kafka").resolve("server.properties");
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
        return Map.ofEntries(
                Map.entry("process.roles", "broker,controller"),
                Map.entry("node.id", "1"),
                Map.entry("controller.quorum.voters", "1@127.0.0.1:" + controllerPort),
                Map.entry(
                        "listeners",
                        "CLIENTS://127.0.0.1:%d,CONTROLLER://127.0.0.1:%d".formatted(port, controllerPort)),
                Map.entry("advertised.listeners", "CLIENTS://127.0.0.1:" + port),
                Map.entry("listener.security.protocol.map", "CLIENTS:PLAINTEXT,CONTROLLER:PLAINTEXT"),
                Map.entry("inter.broker.listener.name", "CLIENTS"),
                Map.entry("controller.listener.names", "CONTROLLER"),
                Map.entry("log.dirs", home.resolve("kafka").resolve("log").toString()),
                Map.entry("auto.create.topics.enable", "false"),
                Map.entry("num.partitions", "6"),
                Map.entry("default.replication.factor", "1"),
                Map.entry("offsets.topic.replication.factor", "1"),
                Map.entry("offsets.topic.num.partitions", "4"),
                Map.entry("transaction.state.log.replication.factor", "1"),
                Map.entry("transaction.state.log.min.isr", "1"),
                Map.entry("transaction.state.log.num.partitions", "4"),
                // What Connect left open when it was killed is given up as soon as its time is over.
                Map.entry("transaction.abort.timed.out.transaction.cleanup.interval.ms", "1000"),
                Map.entry("share.coordinator.state.topic.replication.factor", "1"),
                Map.entry("share.coordinator.state.topic.min.isr", "1"),
                Map.entry("message.max.bytes", Integer.toString(LARGEST_RECORD)),
                // One consumer per group is the rule here; waiting for others to join only delays the first record.
                Map.entry("group.initial.rebalance.delay.ms", "0"),
                // After a crash the controller, which is the same process, waits for this long before it lets it in.
                Map.entry("broker.session.timeout.ms", "3000"),
                Map.entry("broker.heartbeat.interval.ms", "500"),
                // The broker is alone: these threads and buffers are sized for clusters.
                Map.entry("num.network.threads", "2"),
                Map.entry("num.io.threads", "4"),
                Map.entry("background.threads", "2"),
                Map.entry("log.cleaner.dedupe.buffer.size", "8388608"));
    }
}
