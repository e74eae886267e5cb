package nl.stokje.kit.events;

import static org.assertj.core.api.Assertions.assertThat;

import io.opentelemetry.api.trace.Span;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import nl.stokje.kit.TestKeys;
import nl.stokje.kit.timers.Kitchen;
import nl.stokje.servers.TestServers;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;

/** What is read at once: side by side, but for what is about the same. */
@QuarkusTest
@TestProfile(Kitchen.class)
@QuarkusTestResource(value = TestServers.class, initArgs = @ResourceArg(name = "service", value = "timers"))
@QuarkusTestResource(value = TestKeys.class, initArgs = @ResourceArg(name = "service", value = "case-service"))
class KeyOrderedDispatchTest {
    private static final String TOPIC = "stokje.kettle.v1";

    private final Queue<String> happened = new ConcurrentLinkedQueue<>();
    private final String slow = UUID.randomUUID().toString();
    private final String quick = UUID.randomUUID().toString();

    @Inject
    KeyOrderedDispatch dispatch;

    @Test
    void theRecordsOfAKeyTakeEffectInTheirOrder() {
        var records = IntStream.range(0, 200)
                .mapToObj(number -> record(number % 2 == 0 ? slow : quick, number))
                .toArray(ConsumerRecord[]::new);

        dispatch.deliver(reading(happened::add), atOnce(records));

        for (var key : List.of(slow, quick)) {
            var first = key.equals(slow) ? 0 : 1;
            assertThat(happened.stream().filter(text -> text.startsWith(key)))
                    .containsExactlyElementsOf(IntStream.range(0, 100)
                            .mapToObj(number -> key + " " + (2 * number + first))
                            .toList());
        }
    }

    @Test
    void aSlowKeyDoesNotHoldUpTheOthers() {
        var quickIsDone = new CountDownLatch(1);

        dispatch.deliver(
                reading(text -> {
                    if (text.startsWith(slow)) {
                        awaitSoon(quickIsDone);
                    }
                    happened.add(text);
                    quickIsDone.countDown();
                }),
                atOnce(record(slow, 0), record(quick, 1)));

        assertThat(happened).containsExactly(quick + " 1", slow + " 0");
    }

    @Test
    void aRecordThatComesTwiceAtOnceTakesEffectOnce() {
        var record = record(quick, 0);

        dispatch.deliver(reading(happened::add), atOnce(record, record));

        assertThat(happened).hasSize(1);
    }

    /** On threads of their own: those of Quarkus bring a context along that holds one trace for all. */
    @Test
    void eachGoesOnWithItsOwnTrace() {
        var traces = Map.of(slow, "4bf92f3577b34da6a3ce929d0e0e4736", quick, "0af7651916cd43dd8448eb211c80319c");
        var traced = traces.entrySet().stream()
                .map(entry -> {
                    var record = record(entry.getKey(), 0);
                    var parent = "00-%s-00f067aa0ba902b7-01".formatted(entry.getValue());
                    record.headers().add("traceparent", parent.getBytes(StandardCharsets.UTF_8));
                    return record;
                })
                .toArray(ConsumerRecord[]::new);
        var bothAreThere = new CountDownLatch(2);
        var threads = new ConcurrentLinkedQueue<String>();
        var consumer = reading(text -> {
            bothAreThere.countDown();
            awaitSoon(bothAreThere);
            happened.add(text + " " + Span.current().getSpanContext().getTraceId());
            threads.add(Thread.currentThread().getName());
        });

        dispatch.deliver(consumer, atOnce(traced));

        assertThat(threads).hasSize(2).allMatch(name -> name.startsWith("timers.kettle-"));
        assertThat(happened)
                .containsExactlyInAnyOrder(slow + " 0 " + traces.get(slow), quick + " 0 " + traces.get(quick));
    }

    private static void awaitSoon(CountDownLatch latch) {
        try {
            assertThat(latch.await(10, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static EventConsumer reading(Consumer<String> effect) {
        return new EventConsumer() {
            @Override
            public String name() {
                return "timers.kettle";
            }

            @Override
            public Map<String, Consumer<ReceivedEvent>> effects() {
                return Map.of(
                        "kettle.boiled",
                        event -> effect.accept(event.key() + " " + event.data().asText()));
            }
        };
    }

    private static ConsumerRecord<String, byte[]> record(String key, int number) {
        var value = Integer.toString(number).getBytes(StandardCharsets.UTF_8);
        var record = new ConsumerRecord<>(TOPIC, 0, number, key, value);
        Map.of(
                        "ce_id",
                        UUID.randomUUID().toString(),
                        "ce_source",
                        "urn:nld:oin:00000001003214345000:systeem:kitchen",
                        "ce_type",
                        "nl.stokje.kettle.boiled.v1",
                        "ce_time",
                        Instant.now().toString())
                .forEach((name, text) -> record.headers().add(name, text.getBytes(StandardCharsets.UTF_8)));
        return record;
    }

    @SafeVarargs
    private static ConsumerRecords<String, byte[]> atOnce(ConsumerRecord<String, byte[]>... records) {
        return new ConsumerRecords<>(Map.of(new TopicPartition(TOPIC, 0), Arrays.asList(records)), Map.of());
    }
}
