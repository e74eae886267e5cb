package nl.stokje.servers;

import java.time.Duration;
import java.util.List;

/** A Kafka broker of this machine: one node, controller and broker at once (KRaft). */
public final class Kafka {

    private static final Duration START = Duration.ofSeconds(120);
    private static final Duration STOP = Duration.ofSeconds(30);

    private final KafkaSettings settings;
    private final ServerProcess process;

    private Kafka(KafkaSettings settings, ServerProcess process) {
        this.settings = settings;
        this.process = process;
    }

    /** Starts it on this data, formatted at the first start, or finds it running; returns when it takes requests. */
    public static Kafka start(KafkaSettings settings) {
        var process = ServerProcess.running(settings.home(), KafkaSettings.NAME).orElseGet(() -> launch(settings));
        var port = Probe.port(settings.port());
        var topics = new KafkaTopics(settings.bootstrapServers());
        process.awaitReady(() -> port.answers() && topics.answer(), START);
        return new Kafka(settings, process);
    }

    private static ServerProcess launch(KafkaSettings settings) {
        Ports.require(settings.port(), "Kafka");
        Ports.require(settings.controllerPort(), "Kafka's controller");
        var arguments = List.of(settings.write().toString(), KafkaSettings.CLUSTER_ID);
        var jvm = Jvm.running("nl.stokje.servers.runtime.Broker", settings.heap(), arguments);
        return ServerProcess.start(jvm.program(KafkaSettings.NAME, settings.home()));
    }

    public ServerProcess process() {
        return process;
    }

    public String bootstrapServers() {
        return settings.bootstrapServers();
    }

    public KafkaTopics topics() {
        return new KafkaTopics(settings.bootstrapServers());
    }

    /** Closes its files in order; by force after 30 s. */
    public void stop() {
        process.stop(STOP);
    }

    /** As {@link ServerProcess#kill()}. */
    public void kill() {
        process.kill();
    }
}
