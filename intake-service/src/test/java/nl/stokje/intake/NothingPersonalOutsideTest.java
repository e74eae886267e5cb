package nl.stokje.intake;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Design, I6: what leaves this service, and what lies in its tables, can't be read by who isn't meant to. */
@QuarkusTest
class NothingPersonalOutsideTest extends IntakeServiceTest {
    private static final List<String> CANARIES = List.of(
            "Kanarie Zwaluwstaart",
            "kanarie@voorbeeld.nl",
            "Kanarieverhaal over thuis",
            "Kanariewens",
            "Kanarietante",
            "Kanariesignaal",
            "Kanariestraat 7",
            "123456782",
            "1987-06-05",
            "0687654321");

    @Test
    void noCanaryIsReadableInTheOutboxNorInTheTables() {
        var receipt = registered(
                TOWN_HALL,
                Map.of(
                        "channel", "EMAIL",
                        "urgency", "URGENT",
                        "story", Map.of("text", "Kanarieverhaal over thuis", "language", "nl"),
                        "citizen",
                                Map.of(
                                        "name", "Kanarie Zwaluwstaart",
                                        "email", "kanarie@voorbeeld.nl",
                                        "address", "Kanariestraat 7",
                                        "bsn", "123456782",
                                        "birthDate", "1987-06-05",
                                        "phone", "0687654321"),
                        "wishes", List.of("Kanariewens"),
                        "network", List.of(Map.of("name", "Kanarietante")),
                        "items", List.of(Map.of("category", "SIGNALS", "text", "Kanariesignaal"))));
        var caseId = id(receipt, "caseId");
        assertThat(letterAbout(caseId).content().toString()).contains(CANARIES);

        var everything = Stream.of(
                        rows("SELECT o::text FROM outbox o WHERE key = '" + caseId + "'"),
                        rows("SELECT i::text FROM intake i WHERE case_id = '" + caseId + "'"),
                        rows("SELECT encode(content, 'escape') FROM intake WHERE case_id = '" + caseId + "'"),
                        rows("SELECT k::text FROM idempotency_key k"))
                .flatMap(List::stream)
                .toList();
        assertThat(everything).hasSizeGreaterThanOrEqualTo(4);
        for (var canary : CANARIES) {
            for (var form : formsOf(canary)) {
                assertThat(everything).noneMatch(text -> text.contains(form));
            }
        }
    }

    @Test
    void anAgencysFeedGoesWithoutTheSealedPart() {
        var receipt = registered(TOWN_HALL, intake("…"));
        var feed = outbox.about(id(receipt, "caseId"), "stokje.feed." + TOWN_HALL + ".v1", "intake.registered");
        assertThat(feed).hasSize(1);
        assertThat(feed.getFirst().has("sealed")).isFalse();
        assertThat(feed.getFirst().get("intakeId")).isEqualTo(receipt.get("id"));
    }

    /** As it is, in base64 at each of the three places it can start, in base64url, percent-encoded, in hexadecimal. */
    private static List<String> formsOf(String canary) {
        var bytes = canary.getBytes(StandardCharsets.UTF_8);
        var base64 = Stream.of("", "x", "xx")
                .map(prefix -> base64Within(prefix, canary))
                .toList();
        return Stream.concat(
                        Stream.of(
                                canary,
                                URLEncoder.encode(canary, StandardCharsets.UTF_8),
                                HexFormat.of().formatHex(bytes)),
                        base64.stream()
                                .flatMap(text ->
                                        Stream.of(text, text.replace('+', '-').replace('/', '_'))))
                .toList();
    }

    /** The characters that don't depend on what stands before or behind. */
    private static String base64Within(String prefix, String canary) {
        var text =
                Base64.getEncoder().withoutPadding().encodeToString((prefix + canary).getBytes(StandardCharsets.UTF_8));
        var start = prefix.isEmpty() ? 0 : prefix.length() + 1;
        return text.substring(start, text.length() - 2);
    }
}
