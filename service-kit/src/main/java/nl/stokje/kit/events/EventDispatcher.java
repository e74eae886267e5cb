package nl.stokje.kit.events;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BinaryOperator;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import nl.stokje.kit.failure.FailureDescription;
import nl.stokje.kit.failure.FailureKind;
import nl.stokje.kit.wall.Acting;
import nl.stokje.kit.wall.ActingParty;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jboss.logging.Logger;

/**
 * Brings a record to its effect: one transaction with the inbox first. Trouble that passes blocks and is retried for ever,
 * and health says why; a record that can never be processed parks its key. A type without an effect is passed over and
 * not remembered, so that it can be learnt later and replayed.
 */
@ApplicationScoped
public class EventDispatcher {
    private static final Logger LOG = Logger.getLogger(EventDispatcher.class);
    private static final Duration FIRST_WAIT = Duration.ofMillis(50);
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(2);

    private final EventReader reader;
    private final Inbox inbox;
    private final ParkedRecords parkedRecords;
    private final ConsumerConnections connections;
    private final MeterRegistry meters;
    private final Clock clock;
    private final Map<Place, Waiting> waiting = new ConcurrentHashMap<>();

    EventDispatcher(
            EventReader reader,
            Inbox inbox,
            ParkedRecords parkedRecords,
            ConsumerConnections connections,
            MeterRegistry meters,
            Clock clock) {
        this.reader = reader;
        this.inbox = inbox;
        this.parkedRecords = parkedRecords;
        this.connections = connections;
        this.meters = meters;
        this.clock = clock;
    }

    /** What blocks a consumer, and since when. */
    record Waiting(String why, Instant since) {}

    /** Where something waits: the records of one key are delivered one after the other, those of others beside them. */
    private record Place(String consumer, String key) {}

    /** Whether a record's type is known to have no effect here. */
    boolean passesOver(ConsumerRecord<String, byte[]> record, Map<String, Consumer<ReceivedEvent>> effects) {
        return reader.typeOf(record).filter(type -> !effects.containsKey(type)).isPresent();
    }

    /** Returns when the record, which isn't passed over, has taken effect, was a double or is parked. */
    void deliver(String consumer, ConsumerRecord<String, byte[]> record, Map<String, Consumer<ReceivedEvent>> effects) {
        Acting.as(ActingParty.SERVICE, () -> deliverInOrder(consumer, record, effects));
    }

    private void deliverInOrder(
            String consumer, ConsumerRecord<String, byte[]> record, Map<String, Consumer<ReceivedEvent>> effects) {
        var place = new Place(consumer, ParkedRecords.keyOf(record));
        untilDone(place, () -> take(consumer, record, effects)).ifPresent(failure -> {
            LOG.errorf("can't process a record of %s: %s", record.topic(), FailureDescription.brief(failure));
            untilDone(place, () -> parkedRecords.park(consumer, record, FailureDescription.cause(failure)))
                    .ifPresent(stuck -> {
                        throw stuck;
                    });
        });
        waiting.remove(place);
    }

    /** By consumer, what blocks it for the longest time. */
    Map<String, Waiting> waiting() {
        return waiting.entrySet().stream()
                .collect(Collectors.toMap(
                        waits -> waits.getKey().consumer(),
                        Map.Entry::getValue,
                        BinaryOperator.minBy(Comparator.comparing(Waiting::since))));
    }

    /** Takes effect in the caller's transaction; used for replays, where the record isn't behind others any more. */
    void takeEffect(
            String consumer, ConsumerRecord<String, byte[]> record, Map<String, Consumer<ReceivedEvent>> effects) {
        var event = reader.read(record);
        var effect = effects.get(event.type());
        if (effect != null && inbox.take(consumer, event)) {
            happen(consumer, event, effect);
        }
    }

    private void take(
            String consumer, ConsumerRecord<String, byte[]> record, Map<String, Consumer<ReceivedEvent>> effects) {
        var event = reader.read(record);
        var effect = effects.get(event.type());
        if (inbox.takeUnlessParked(consumer, event)) {
            happen(consumer, event, effect);
        } else {
            parkedRecords
                    .parkedKeyOf(consumer, record)
                    .ifPresent(parkedKey ->
                            parkedRecords.append(parkedKey, consumer, record, "waits behind a parked record"));
        }
    }

    private void happen(String consumer, ReceivedEvent event, Consumer<ReceivedEvent> effect) {
        effect.accept(event);
        timer(consumer).record(Duration.between(Instant.parse(event.time()), clock.instant()));
    }

    /** Tries again while the trouble is of the kind that passes; gives the failure that doesn't. */
    private Optional<RuntimeException> untilDone(Place place, Runnable work) {
        var wait = FIRST_WAIT;
        while (true) {
            var failed = failureOf(work);
            if (failed.isEmpty() || FailureKind.of(failed.get()) == FailureKind.PERMANENT) {
                return failed;
            }
            var failure = failed.get();
            waiting.computeIfAbsent(place, _ -> new Waiting(FailureDescription.cause(failure), clock.instant()));
            LOG.warnf("%s waits: %s", place.consumer(), FailureDescription.brief(failure));
            pause(wait);
            wait = wait.multipliedBy(2).compareTo(LONGEST_WAIT) < 0 ? wait.multipliedBy(2) : LONGEST_WAIT;
        }
    }

    /** One try, with a connection of those that consumers may take. */
    private Optional<RuntimeException> failureOf(Runnable work) {
        connections.take();
        try {
            QuarkusTransaction.requiringNew().run(work);
            return Optional.empty();
            // Whatever a record does to us must end in a retry or in parking: nothing may slip through.
        } catch (RuntimeException failure) {
            return Optional.of(failure);
        } finally {
            connections.giveBack();
        }
    }

    private Timer timer(String consumer) {
        return Timer.builder("stokje.commit.to.consumer")
                .description("From the commit of the change to its effect at this consumer")
                .tag("consumer", consumer)
                .publishPercentileHistogram()
                .register(meters);
    }

    private static void pause(Duration wait) {
        try {
            Thread.sleep(wait);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Stopped while waiting; the record will be delivered again", e);
        }
    }
}
