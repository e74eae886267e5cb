package nl.stokje.servers;

import java.util.Map;

/** A topic to create. */
public record Topic(String name, int partitions, Map<String, String> settings) {

    public Topic {
        settings = Map.copyOf(settings);
    }

    public static Topic of(String name, int partitions) {
        return new Topic(name, partitions, Map.of());
    }

    /** Keeps the last record of every key for ever. */
    public static Topic compacted(String name, int partitions) {
        return new Topic(name, partitions, Map.of("cleanup.policy", "compact"));
    }
}
