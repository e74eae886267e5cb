package nl.stokje.acceptance.protocol;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import nl.stokje.kit.events.PublicEvent;

/**
 * A service without its servers: tables, an outbox that is also its topic, and an inbox, in memory. Work is done in
 * transactions; one that throws changes and tells nothing. The rows of a case keep their order on the topic.
 */
abstract class Service {
    private record Key(Class<?> table, UUID id) {}

    private record Delivery(UUID caseId, int offset) {}

    private final Map<Key, Object> tables = new LinkedHashMap<>();
    private final Map<UUID, List<PublicEvent>> topic = new HashMap<>();
    private final Set<Delivery> inbox = new HashSet<>();
    private final Map<UUID, Integer> positions = new HashMap<>();

    private final Map<Key, Object> held = new LinkedHashMap<>();
    private final List<PublicEvent> publisher = new ArrayList<>();

    protected final Fault fault;

    Service(Fault fault) {
        this.fault = fault;
    }

    /** The effect of what the other service told. */
    abstract void take(PublicEvent event);

    void transaction(Runnable work) {
        try {
            work.run();
            held.forEach((key, row) -> tables.put(key, Copies.of(row)));
            publisher.forEach(event -> topic.computeIfAbsent(UUID.fromString(event.key()), _ -> new ArrayList<>())
                    .add(event));
        } finally {
            held.clear();
            publisher.clear();
        }
    }

    void tell(PublicEvent event) {
        publisher.add(event);
    }

    void add(UUID id, Object row) {
        held.put(new Key(row.getClass(), id), row);
    }

    /** For this transaction to change. */
    <T> Optional<T> find(Class<T> table, UUID id) {
        var key = new Key(table, id);
        return Optional.ofNullable(held.computeIfAbsent(key, _ -> Copies.of(tables.get(key))))
                .map(table::cast);
    }

    <T> T required(Class<T> table, UUID id) {
        return find(table, id).orElseThrow(() -> new IllegalStateException("No " + table.getSimpleName() + " " + id));
    }

    <T> List<T> all(Class<T> table) {
        return Stream.concat(List.copyOf(tables.keySet()).stream(), List.copyOf(held.keySet()).stream())
                .filter(key -> key.table() == table)
                .distinct()
                .map(key -> find(table, key.id()).orElseThrow())
                .toList();
    }

    /** As it stands now, outside any transaction. */
    <T> Stream<T> rows(Class<T> table) {
        return tables.entrySet().stream()
                .filter(row -> row.getKey().table() == table)
                .map(row -> table.cast(row.getValue()));
    }

    /** All that this service told of a case, in order. */
    List<PublicEvent> toldOf(UUID caseId) {
        return topic.getOrDefault(caseId, List.of());
    }

    /** What has not arrived here yet. */
    List<PublicEvent> awaitedFrom(Service other, UUID caseId) {
        var told = other.toldOf(caseId);
        return told.subList(Math.min(position(caseId), told.size()), told.size());
    }

    /** The next row of this case, if there is one. */
    boolean receiveNext(Service other, UUID caseId) {
        var next = position(caseId);
        if (next >= other.toldOf(caseId).size()) {
            return false;
        }
        if (fault == Fault.NO_ORDER && next + 1 < other.toldOf(caseId).size()) {
            receive(other, caseId, next + 1);
        }
        receive(other, caseId, next);
        positions.put(caseId, next + 1);
        return true;
    }

    /** A row that came before, once more. */
    void receiveAgain(Service other, UUID caseId, int which) {
        if (position(caseId) > 0) {
            receive(other, caseId, which % position(caseId));
        }
    }

    /** It forgets all but its tables, and reads again from an earlier position. */
    void restart(Service other, UUID caseId, int steps) {
        positions.computeIfPresent(caseId, (_, position) -> Math.max(0, position - steps));
        if (fault == Fault.NO_OUTBOX && !awaitedFrom(other, caseId).isEmpty()) {
            positions.merge(caseId, 1, Integer::sum);
        }
    }

    private void receive(Service other, UUID caseId, int offset) {
        var delivery = new Delivery(caseId, offset);
        if (inbox.contains(delivery)) {
            return;
        }
        var event = other.toldOf(caseId).get(offset);
        try {
            transaction(() -> take(event));
        } catch (RuntimeException failure) {
            throw new AssertionError(
                    "answers fit: " + event.type() + " can't be processed and parks its case", failure);
        }
        if (fault != Fault.NO_INBOX) {
            inbox.add(delivery);
        }
    }

    private int position(UUID caseId) {
        return positions.getOrDefault(caseId, 0);
    }
}
