package nl.stokje.kit.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.restassured.response.Response;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Bodies that more than one service is asked with, and what each of them must answer: the same rule at every door. In a text
 * of the table <code>{a*200}</code> stands for 200 times "a", <code>{now+PT1H}</code> for a time from now, and
 * <code>{oins*100}</code> for a list of so many agencies.
 */
public final class BodyTable {
    /** Half a surrogate pair has no form in UTF-8, and is sent as an escape. */
    public static final ObjectMapper JSON =
            JsonMapper.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

    private static final Path CONTRACTS = Path.of("..", "deploy", "acceptance", "contracts");
    private static final Path ITEMS_AND_CONSENTS = CONTRACTS.resolve("items-and-consents.json");
    private static final Path NEEDS = CONTRACTS.resolve("needs.json");
    private static final Pattern REPEATED = Pattern.compile("\\{(.)\\*(\\d+)}");
    private static final Pattern FROM_NOW = Pattern.compile("\\{now([+-])(P.*)}");
    private static final Pattern OINS = Pattern.compile("\\{oins\\*(\\d+)}");

    private BodyTable() {}

    /**
     * @param kept what is seen of it where it was taken
     * @param field which field is wrong; missing when the body must be taken
     */
    public record Row(String what, JsonNode body, JsonNode kept, String field, JsonNode allowed, String detail) {
        public boolean isTaken() {
            return field == null;
        }

        /** @param path where in the body that is sent this one stands, with a dot at the end, or nothing */
        public void assertRefused(Response answer, String path) {
            assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(400);
            var problem = read(answer);
            assertThat(problem.get("type").textValue()).isEqualTo("urn:stokje:problem:invalid-input");
            assertThat(problem.get("errors")).as(problem.toString()).hasSize(1);
            assertThat(problem.at("/errors/0/field").textValue()).isEqualTo(path + field);
            if (detail != null) {
                assertThat(problem.get("detail").textValue()).isEqualTo(detail);
            }
            if (!allowed.isMissingNode()) {
                assertThat(problem.at("/errors/0/allowed")).isEqualTo(allowed);
            }
        }

        public void assertKept(JsonNode seen) {
            kept.properties()
                    .forEach(field -> assertThat(seen.get(field.getKey()))
                            .as(seen.toString())
                            .isEqualTo(field.getValue()));
        }

        @Override
        public String toString() {
            return what;
        }
    }

    /** Items of a case: at intake-service in a list, at case-service by themselves. */
    public static Stream<Row> items() {
        return rows("items");
    }

    /** Consents, as items. */
    public static Stream<Row> consents() {
        return rows("consents");
    }

    /**
     * A code for a need.
     *
     * @param asks codes of what an intake for a girl of seventeen asks for
     */
    public record NeedRow(String code, boolean isTaken, List<String> asks) {}

    /** Codes of needs: at intake-service of an intake, at handoff-service of a proposal. */
    public static Stream<NeedRow> needs() {
        try {
            return JSON.readTree(NEEDS.toFile()).get("rows").valueStream().map(BodyTable::needRow);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static NeedRow needRow(JsonNode row) {
        var asks = row.path("asks").valueStream().map(JsonNode::textValue).toList();
        return new NeedRow(
                expanded(row.get("code")).textValue(), !row.path("refused").asBoolean(), asks);
    }

    private static Stream<Row> rows(String kind) {
        try {
            var table = JSON.readTree(ITEMS_AND_CONSENTS.toFile()).get(kind);
            return table.get("rows").valueStream().map(row -> row((ObjectNode) table.get("good"), row));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static JsonNode read(Response answer) {
        try {
            return JSON.readTree(answer.asString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Row row(ObjectNode good, JsonNode row) {
        ObjectNode body = good.deepCopy();
        row.get("with").properties().forEach(field -> body.set(field.getKey(), expanded(field.getValue())));
        return new Row(
                row.get("what").textValue(),
                body,
                row.path("kept"),
                row.path("field").textValue(),
                row.path("allowed"),
                row.path("detail").textValue());
    }

    private static JsonNode expanded(JsonNode value) {
        if (!value.isTextual()) {
            return value;
        }
        var text = value.textValue();
        var oins = OINS.matcher(text);
        if (oins.matches()) {
            return oins(Integer.parseInt(oins.group(1)));
        }
        var time = FROM_NOW.matcher(text);
        if (time.matches()) {
            var from = Duration.parse(time.group(2));
            return TextNode.valueOf(Instant.now()
                    .plus(time.group(1).equals("+") ? from : from.negated())
                    .toString());
        }
        return TextNode.valueOf(
                REPEATED.matcher(text).replaceAll(match -> match.group(1).repeat(Integer.parseInt(match.group(2)))));
    }

    private static ArrayNode oins(int number) {
        var oins = JSON.createArrayNode();
        IntStream.rangeClosed(1, number).forEach(i -> oins.add("%020d".formatted(i)));
        return oins;
    }
}
