package nl.stokje.cases;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import nl.stokje.cases.baton.HandoffKind;
import nl.stokje.kit.Ids;
import nl.stokje.kit.TestClock;
import nl.stokje.kit.events.EventConsumer;
import nl.stokje.kit.events.EventSchemas;
import nl.stokje.kit.events.PublicEvent;
import nl.stokje.kit.events.TestOutbox.Row;
import nl.stokje.kit.timers.TimerPoller;
import org.junit.jupiter.api.Test;

/** What the service tells is as its schemas and its AsyncAPI document say. */
@QuarkusTest
class PublishedEventsTest extends CaseServiceTest {
    @Inject
    TestClock clock;

    @Inject
    TimerPoller ticking;

    @Inject
    @Any
    Instance<EventConsumer> consumers;

    @Test
    void everyEventIsAsItsSchemaSays() {
        var rows =
                List.of(passedAndRefused(), closedAndReopened(), refusedPreview(), workedOnTogether(), overdue())
                        .stream()
                        .flatMap(caseId -> outbox.about(caseId).stream())
                        .toList();
        rows.forEach(event -> {
            assertThat(EventSchemas.complaints(event.type(), event.data()))
                    .as(event.type() + " " + event.data())
                    .isEmpty();
            assertThat(EventSchemas.incomplete(event.type(), event.data()))
                    .allSatisfy(part -> assertThat(EventSchemas.complaints(event.type(), part))
                            .isNotEmpty());
        });
        assertThat(rows.stream().map(Row::type).collect(Collectors.toSet())).isEqualTo(names(typesOfTheDomain()));
    }

    @Test
    void theDocumentNamesWhatTheDomainPublishesAndNothingElse() throws IOException {
        var document = asyncApi();
        assertThat(messagesOf(document, "caseEvents")).isEqualTo(names(typesOfTheDomain()));
    }

    @Test
    void theDocumentNamesWhatTheConsumersTakeAndNothingElse() throws IOException {
        var document = asyncApi();
        var received = new HashSet<String>();
        document.get("operations").forEach(operation -> {
            if (operation.get("action").asText().equals("receive")) {
                var channel = operation.at("/channel/$ref").asText();
                received.addAll(messagesOf(document, channel.substring(channel.lastIndexOf('/') + 1)));
            }
        });
        assertThat(received)
                .isEqualTo(names(consumers.stream()
                        .flatMap(consumer -> consumer.effects().keySet().stream())
                        .collect(Collectors.toSet())));
    }

    @Test
    void aFeedHoldsNothingSealedForServices_I6() {
        var caseId = passedAndRefused();
        assertThat(outbox.about(caseId))
                .filteredOn(event -> event.topic().startsWith("stokje.feed."))
                .isNotEmpty()
                .allSatisfy(event -> assertThat(event.data().has("sealed")).isFalse())
                .extracting(Row::topic)
                .containsOnly("stokje.feed." + TOWN_HALL + ".v1", "stokje.feed." + HOUSING + ".v1");
    }

    private UUID passedAndRefused() {
        var caseId = openCase();
        var handoff = propose(caseId);
        handoffs.send("handoff.accepted", caseId, moved(handoff, caseId, Map.of("turn", 1)));
        reportLanding(handoff, caseId, 1);
        reportLanding(Ids.next(), caseId, 1);
        awaitPublished(caseId, "case.baton-refused");
        return caseId;
    }

    private UUID closedAndReopened() {
        var caseId = openCase();
        var waived = as(TOWN_HALL).get("/v1/cases/{id}", caseId).<String>path("requirements[0].id");
        as(TOWN_HALL)
                .body(Map.of("decision", "WAIVE", "reason", "Her parents put her out"))
                .post("/v1/cases/{id}/requirements/{r}/decisions", caseId, waived);
        close(TOWN_HALL, caseId);
        answers.send("feedback.answered", caseId, Map.of("caseId", caseId, "helped", "NO"));
        awaitPublished(caseId, "case.reopened");
        return caseId;
    }

    private UUID workedOnTogether() {
        var caseId = openCase();
        var request = Ids.next();
        handoffs.send("handoff.requested", caseId, moved(request, caseId, Map.of("kind", "TRANSFER")));
        handoffs.send("handoff.requested", caseId, moved(Ids.next(), caseId, Map.of("sender", STRANGER)));
        var assist = landed(caseId, HandoffKind.ASSIST, HOUSING, 1);
        landed(caseId, HandoffKind.ADVICE, HOUSING, 1);
        awaitPublished(caseId, "case.advice-received");
        as(HOUSING)
                .body(Map.of("code", "rent-contract", "labels", Map.of("nl", "Huurcontract")))
                .post("/v1/cases/{id}/requirements", caseId)
                .then()
                .statusCode(201);
        proposeCoordinator(caseId, TOWN_HALL, HOUSING);
        decideCoordinator(caseId, HOUSING, Map.of("decision", "DECLINE"));
        proposeCoordinator(caseId, HOUSING, HOUSING);
        decideCoordinator(caseId, TOWN_HALL, Map.of("decision", "AGREE"));
        handoffs.send("handoff.concluded", caseId, moved(assist, caseId, Map.of()));
        awaitPublished(caseId, "case.assistance-ended");
        return caseId;
    }

    private void proposeCoordinator(UUID caseId, String by, String coordinator) {
        decideCoordinator(caseId, by, Map.of("decision", "PROPOSE", "coordinator", coordinator));
    }

    private void decideCoordinator(UUID caseId, String by, Map<String, String> decision) {
        as(by).body(decision)
                .post("/v1/cases/{id}/coordinator-decisions", caseId)
                .then()
                .statusCode(201);
    }

    private UUID overdue() {
        var caseId = openCase();
        clock.pass(Duration.ofDays(3));
        ticking.tick();
        clock.reset();
        awaitPublished(caseId, "case.rung-reached", 2);
        return caseId;
    }

    private UUID refusedPreview() {
        var caseId = openCase();
        var met = as(TOWN_HALL).get("/v1/cases/{id}", caseId).<String>path("requirements[0].id");
        as(TOWN_HALL)
                .body(Map.of("decision", "MEET"))
                .post("/v1/cases/{id}/requirements/{r}/decisions", caseId, met)
                .then()
                .statusCode(201);
        handoffs.send("handoff.proposed", caseId, proposal(Ids.next(), caseId, TOWN_HALL, Map.of("type", "CONSENT")));
        awaitPublished(caseId, "case.preview-refused");
        return caseId;
    }

    /** The type of each event that the domain publishes, from an empty one. */
    private static Set<String> typesOfTheDomain() {
        return AsyncApiTest.EVENTS.stream()
                .flatMap(PublishedEventsTest::recordsUnder)
                .map(PublishedEventsTest::empty)
                .map(PublicEvent::type)
                .collect(Collectors.toSet());
    }

    private static Stream<Class<?>> recordsUnder(Class<?> event) {
        return event.isSealed()
                ? Arrays.stream(event.getPermittedSubclasses()).flatMap(PublishedEventsTest::recordsUnder)
                : Stream.of(event);
    }

    private static PublicEvent empty(Class<?> event) {
        var shape = Arrays.stream(event.getRecordComponents())
                .map(component -> component.getType())
                .toArray(Class<?>[]::new);
        var values = Arrays.stream(shape)
                .map(type -> type == int.class ? (Object) 0 : null)
                .toArray();
        try {
            var constructor = event.getDeclaredConstructor(shape);
            constructor.setAccessible(true);
            return (PublicEvent) constructor.newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Set<String> names(Set<String> types) {
        return types.stream().map(type -> "nl.stokje." + type + ".v1").collect(Collectors.toSet());
    }

    private static Set<String> messagesOf(JsonNode document, String channel) {
        return StreamSupport.stream(
                        document.at("/channels/" + channel + "/messages").spliterator(), false)
                .map(message -> document.at(message.get("$ref").asText().substring(1)))
                .map(message -> message.get("name").asText())
                .collect(Collectors.toSet());
    }

    private static JsonNode asyncApi() throws IOException {
        return new YAMLMapper()
                .readTree(PublishedEventsTest.class.getResourceAsStream("/META-INF/asyncapi/asyncapi.yaml"));
    }
}
