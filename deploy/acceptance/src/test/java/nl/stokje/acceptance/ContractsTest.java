package nl.stokje.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.stokje.local.Narrator;
import nl.stokje.local.Platform;
import nl.stokje.local.Story;
import org.junit.jupiter.api.Test;

/** What is really on the topics, against the schemas and documents that the services publish. */
class ContractsTest {
    private static final String OURS = "stokje\\.(intake|case|handoff|feedback|agency|feed)\\..*(?<!dlq)";

    private static final String PUBLISHED = "https://stokje.example/schemas/";
    /** By their ids, as an integrator would find them; the files are those of the services and what they share. */
    private static final JsonSchemaFactory SCHEMAS = JsonSchemaFactory.getInstance(
            SpecVersion.VersionFlag.V202012,
            builder -> builder.schemaLoaders(loaders -> loaders.schemas(
                    id -> schemaFile(id.substring(PUBLISHED.length()).replaceAll("\\.json$", ""))
                            .map(ContractsTest::read)
                            .orElse(null))));

    private final Platform platform = OnePlatform.running();
    private final Topics topics = new Topics(platform.bootstrapServers());

    @Test
    void everyEventOnEveryTopicIsACloudEventAndFitsItsSchema() {
        var caseId = new Story(platform, Narrator.silent()).play();
        await().atMost(Duration.ofSeconds(20))
                .until(() -> topics.about(caseId, "stokje\\.feedback\\.v1").size() >= 2);

        var events = topics.all(OURS);

        assertThat(events).hasSizeGreaterThan(20);
        assertThat(events).allSatisfy(ContractsTest::assertCloudEvent);
        assertThat(events.stream().map(event -> event.header("ce_type")).distinct())
                .allSatisfy(type ->
                        assertThat(schemaFile(type)).as("schema of " + type).isPresent());
        assertThat(events).allSatisfy(ContractsTest::assertFitsSchema);
    }

    @Test
    void everyTypeOnATopicStandsInTheAsyncApiOfItsService() {
        new Story(platform, Narrator.silent()).play();
        var typesBySource = topics.all(OURS).stream()
                .collect(Collectors.groupingBy(
                        event -> event.header("ce_source").replaceAll(".*:systeem:", ""),
                        Collectors.mapping(event -> event.header("ce_type"), Collectors.toCollection(TreeSet::new))));

        assertThat(typesBySource.keySet())
                .containsExactlyInAnyOrder("intake-service", "case-service", "handoff-service", "feedback-service");
        typesBySource.forEach((service, types) -> {
            var document =
                    read(OnePlatform.ROOT.resolve(service + "/src/main/resources/META-INF/asyncapi/asyncapi.yaml"));
            assertThat(types)
                    .as(service)
                    .allSatisfy(type -> assertThat(document).contains(type));
        });
    }

    private static void assertCloudEvent(Topics.Event event) {
        assertThat(event.header("ce_specversion")).isEqualTo("1.0");
        assertThat(UUID.fromString(event.id())).isNotNull();
        assertThat(event.header("ce_source")).matches("urn:nld:oin:\\d{20}:systeem:[a-z]+-service");
        assertThat(event.header("ce_type")).matches("nl\\.stokje\\.[a-z]+\\.[a-z-]+\\.v1");
        assertThat(OffsetDateTime.parse(event.header("ce_time"))).isNotNull();
        assertThat(event.header("content-type")).isEqualTo("application/json");
        assertThat(event.header("traceparent")).matches("00-[0-9a-f]{32}-[0-9a-f]{16}-0[01]");
        assertThat(headers(event))
                .allSatisfy(name -> assertThat(name).matches("ce_[a-z0-9]{1,20}|content-type|traceparent|tracestate"));
    }

    private static void assertFitsSchema(Topics.Event event) {
        var schema = SCHEMAS.getSchema(SchemaLocation.of(PUBLISHED + event.header("ce_type") + ".json"));
        assertThat(schema.validate(event.data()))
                .as(event.topic() + " " + event.type())
                .isEmpty();
    }

    private static Set<String> headers(Topics.Event event) {
        var names = new TreeSet<String>();
        event.record().headers().forEach(header -> names.add(header.key()));
        return names;
    }

    private static Optional<Path> schemaFile(String type) {
        return Stream.of("intake-service", "case-service", "handoff-service", "feedback-service", "service-kit")
                .map(service ->
                        OnePlatform.ROOT.resolve(service + "/src/main/resources/META-INF/schemas/" + type + ".json"))
                .filter(Files::exists)
                .findFirst();
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
