package nl.stokje.cases.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import nl.stokje.cases.content.Category;
import nl.stokje.kit.Ids;
import nl.stokje.kit.events.EventSchemas;
import nl.stokje.kit.sealing.SealedPayload;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What is really sealed is as its JSON Schema says, and has no field that the schema doesn't describe. */
@QuarkusTest
class SealedContentSchemaTest extends DisclosureServiceTest {
    private static final String[] ALL =
            Stream.of(Category.values()).map(Category::name).toArray(String[]::new);

    @Test
    void withEverythingFilledEveryFieldOfTheSchemaIsThere() {
        var caseId = fullCase();
        for (var category : ALL) {
            addFull(caseId, category);
        }
        var asked = Stream.of(ALL).filter(name -> !name.equals("DOCUMENTS")).toArray(String[]::new);
        var context = seal(caseId, asked);
        assertThat(context.at("/items")).hasSize(2 * asked.length);
        assertThat(context.at("/heldBack")).hasSize(1);
        assertThat(fieldsOf(context)).containsAll(fieldsOfSchema("nl.stokje.sealed.context.v1"));
    }

    @ParameterizedTest
    @EnumSource(Category.class)
    void withOneKindOnly_I4(Category category) {
        var caseId = fullCase();
        addFull(caseId, category.name());
        var context = seal(caseId, category.name());
        assertThat(context.at("/items").findValuesAsText("category")).containsOnly(category.name());
    }

    @Test
    void withNothingFilled_I12() {
        var caseId = Ids.next();
        var bare = new HashMap<String, Object>(Map.of("story", Map.of("text", "Help"), "wishes", List.of()));
        Stream.of("citizen", "network", "requirements").forEach(part -> bare.put(part, null));
        openCase(caseId, bare);
        var context = seal(caseId, ALL);
        assertThat(fieldsOf(context)).contains("story", "intake").doesNotContain("citizen", "wishes", "network");
        var other = openCase(Ids.next(), bare);
        assertThat(fieldsOf(seal(other, "PLAN"))).doesNotContain("story", "intake");
    }

    /** Checks preview and context, and gives the context. */
    private JsonNode seal(UUID caseId, String... categories) {
        var basis = Map.<String, Object>of("type", "VITAL_INTEREST", "article9Ground", "9(2)(c)");
        handoffs.send("handoff.proposed", caseId, proposal(Ids.next(), caseId, TOWN_HALL, "CRISIS", basis, categories));
        check(awaitSealed(caseId, "case.preview-sealed"), "nl.stokje.sealed.preview.v1");
        var context = awaitSealed(caseId, "case.context-sealed");
        check(context, "nl.stokje.sealed.context.v1");
        return context.content();
    }

    private static void check(SealedPayload sealed, String schema) {
        assertThat(sealed.claim("schema")).isEqualTo(schema);
        assertThat(EventSchemas.strictComplaints(schema, sealed.content()))
                .as(sealed.content().toPrettyString())
                .isEmpty();
        assertThat(EventSchemas.incomplete(schema, sealed.content()))
                .allSatisfy(part ->
                        assertThat(EventSchemas.complaints(schema, part)).isNotEmpty());
    }

    private UUID fullCase() {
        var caseId = openCase(
                Ids.next(),
                Map.of(
                        "citizen",
                        Map.of(
                                "name", "Noor",
                                "birthDate", "2009-02-03",
                                "bsn", "111222333",
                                "phone", "06 12345678",
                                "email", "noor@voorbeeld.example",
                                "address", "Kade 1",
                                "language", "nl"),
                        "contactPreferences",
                        Map.of("channel", "chat", "times", "after school", "notes", "not at home"),
                        "network",
                        List.of(Map.of("name", "Els", "relation", "aunt", "phone", "06 1", "notes", "after six")),
                        "registeredBy",
                        "a.jansen"));
        waive(caseId);
        return caseId;
    }

    private void addFull(UUID caseId, String category) {
        var wrong = add(caseId, category, "Seems exhausted", Map.of());
        add(
                caseId,
                category,
                "Is exhausted",
                Map.of(
                        "special",
                        true,
                        "professionalSecrecy",
                        true,
                        "protectedExistence",
                        true,
                        "observer",
                        "desk",
                        "confidence",
                        "fairly sure",
                        "observedAt",
                        "2020-01-01T00:00:00Z",
                        "expiresAt",
                        "2099-01-01T00:00:00Z",
                        "corrects",
                        wrong));
    }

    private static List<String> fieldsOf(JsonNode node) {
        return Stream.concat(
                        node.properties().stream().map(Map.Entry::getKey),
                        node.valueStream().flatMap(value -> fieldsOf(value).stream()))
                .distinct()
                .toList();
    }

    /** Of the schema and of what it refers to. */
    private static List<String> fieldsOfSchema(String type) {
        return Stream.of(type, "nl.stokje.sealed.common.v1")
                .flatMap(name -> described(EventSchemas.of(name).getSchemaNode()))
                .distinct()
                .toList();
    }

    private static Stream<String> described(JsonNode schema) {
        return Stream.concat(
                schema.path("properties").properties().stream().map(Map.Entry::getKey),
                schema.valueStream().flatMap(SealedContentSchemaTest::described));
    }
}
