package nl.stokje.local;

import java.util.Map;
import java.util.function.IntSupplier;
import nl.stokje.servers.Probe;
import nl.stokje.servers.ServerFailed;

/** Where everything listens on this machine. */
public record Ports(
        int postgres,
        int kafka,
        int kafkaController,
        int connect,
        int identity,
        int intake,
        int cases,
        int handoff,
        int feedback) {

    /** The same at every run, so that addresses can be written down. */
    public static Ports fixed() {
        return new Ports(25432, 29092, 29093, 28083, 28080, 8081, 8082, 8083, 8084);
    }

    /** Whatever is free: for tests, which may run beside a platform. */
    public static Ports free() {
        IntSupplier next = nl.stokje.servers.Ports::free;
        return new Ports(
                next.getAsInt(),
                next.getAsInt(),
                next.getAsInt(),
                next.getAsInt(),
                next.getAsInt(),
                next.getAsInt(),
                next.getAsInt(),
                next.getAsInt(),
                next.getAsInt());
    }

    int of(String service) {
        return switch (service) {
            case "intake" -> intake;
            case "case" -> cases;
            case "handoff" -> handoff;
            case "feedback" -> feedback;
            default -> throw new IllegalArgumentException("There is no service " + service);
        };
    }

    /** @throws ServerFailed naming the first that is taken */
    void requireFree() {
        named().forEach((name, port) -> {
            if (Probe.port(port).answers()) {
                throw new ServerFailed("Port %d is in use by another program, and %s needs it: end that program first."
                        .formatted(port, name));
            }
        });
    }

    private Map<String, Integer> named() {
        return Map.of(
                "PostgreSQL", postgres,
                "Kafka", kafka,
                "Kafka's controller", kafkaController,
                "Kafka Connect", connect,
                "the identity provider", identity,
                "intake-service", intake,
                "case-service", cases,
                "handoff-service", handoff,
                "feedback-service", feedback);
    }
}
