package nl.stokje.servers;

import java.util.List;
import java.util.stream.Stream;

/** The topics that exist from the start. An agency's feed is created when its first event is published. */
public final class PlatformTopics {

    private static final int PARTITIONS = 6;

    private PlatformTopics() {}

    public static List<Topic> all() {
        var facts = Stream.of("intake", "case", "handoff", "feedback")
                .map("stokje.%s.v1"::formatted)
                .map(name -> Topic.of(name, PARTITIONS))
                .toList();
        var agencies = Topic.compacted("stokje.agency.v1", PARTITIONS);
        var unprocessed = Stream.concat(facts.stream(), Stream.of(agencies))
                .map(topic -> Topic.of(topic.name() + ".dlq", 1))
                .toList();
        return Stream.of(facts, List.of(agencies), unprocessed)
                .flatMap(List::stream)
                .toList();
    }
}
