package nl.stokje.kit.events;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.apache.kafka.clients.consumer.ConsumerRecords;

/**
 * Delivers what was read at once: the records of a key one after the other, and those of several keys side by side, each
 * in its own transaction as {@link EventDispatcher} says. A key is a case or an agency; a slow one holds up what is read next, and
 * nothing that was read with it.
 */
@ApplicationScoped
public class KeyOrderedDispatch {
    /** Two processors don't do more at once. How many connections all consumers take is bounded by {@link ConsumerConnections}. */
    private static final int SIDE_BY_SIDE = 4;

    private final EventDispatcher dispatcher;
    private final EventTraces traces;
    private final Map<String, ExecutorService> lanes = new ConcurrentHashMap<>();

    KeyOrderedDispatch(EventDispatcher dispatcher, EventTraces traces) {
        this.dispatcher = dispatcher;
        this.traces = traces;
    }

    /** Returns when each record has taken effect, was a double, was passed over or is parked; only then may it be committed. */
    public void deliver(EventConsumer consumer, ConsumerRecords<String, byte[]> records) {
        var effects = consumer.effects();
        var ofKeys = StreamSupport.stream(records.spliterator(), false)
                .filter(record -> !dispatcher.passesOver(record, effects))
                .collect(Collectors.groupingBy(
                        record -> String.valueOf(record.key()), LinkedHashMap::new, Collectors.toList()));
        CompletableFuture.allOf(ofKeys.values().stream()
                        .map(ofKey -> CompletableFuture.runAsync(
                                () -> ofKey.forEach(record -> traces.goOn(
                                        record, () -> dispatcher.deliver(consumer.name(), record, effects))),
                                lanesOf(consumer)))
                        .toArray(CompletableFuture[]::new))
                .join();
    }

    /** Threads of their own: those of Quarkus take the context of whoever hands them work along, and with it one trace for all. */
    private ExecutorService lanesOf(EventConsumer consumer) {
        return lanes.computeIfAbsent(
                consumer.name(),
                name -> Executors.newFixedThreadPool(
                        SIDE_BY_SIDE,
                        Thread.ofPlatform().daemon().name(name + "-", 1).factory()));
    }

    /** What still waits for trouble to pass is delivered again after the next start. */
    @PreDestroy
    void stop() {
        lanes.values().forEach(ExecutorService::shutdownNow);
    }
}
