package nl.stokje.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nl.stokje.local.Agency;
import nl.stokje.local.Client;
import nl.stokje.local.Desk;
import nl.stokje.local.Platform;
import nl.stokje.servers.Dump;
import org.junit.jupiter.api.Test;

/**
 * Every personal field of a whole run carries a mark of its own; afterwards all topics, logs, metrics, traces and databases are
 * searched for the marks, raw and in the encodings that things travel in and are stored in.
 */
class NothingPersonalOutsideTest {
    private static final String BSN = "123456782";
    private static final Duration PATIENCE = Duration.ofMinutes(1);
    /** One of each service, by its route; and one that is refused. */
    private static final List<String> LAST_OPERATIONS = List.of(
            "POST /intakes",
            "POST /cases/{id}/decisions",
            "POST /handoffs/{id}/outcomes",
            "POST /answers",
            "GET /invitations");

    private static final Map<String, String> LISTS =
            Map.of("intake", "intakes", "case", "cases", "handoff", "handoffs", "feedback", "invitations");

    private final Platform platform = OnePlatform.running();
    private final Desk townHall = Desk.at(platform, Agency.TOWN_HALL);
    private final Desk housing = Desk.at(platform, Agency.HOUSING);
    private final List<String> marks = new ArrayList<>();

    @Test
    void noPersonalFieldIsReadableInDatabasesKafkaLogsMetricsOrTraces_I6()
            throws IOException, InterruptedException, SQLException {
        var places = new LinkedHashMap<String, String>();
        try (var collector = TraceCollector.start()) {
            Platform.SERVICES.parallelStream().forEach(service -> platform.restart(service, collector.settings()));
            runWithMarks();
            refuseWithMarks();
            await("traces of every service")
                    .atMost(PATIENCE)
                    .until(collector::taken, traces -> LAST_OPERATIONS.stream().allMatch(traces::contains));
            places.put("traces", collector.taken());
        } finally {
            Platform.SERVICES.parallelStream().forEach(service -> platform.restart(service, Map.of()));
        }
        new Topics(platform.bootstrapServers())
                .all("stokje\\..*")
                .forEach(event -> places.merge(
                        "topic " + event.topic(),
                        event.key() + event.value() + event.record().headers(),
                        String::concat));
        for (var service : Platform.SERVICES) {
            places.put("metrics of " + service, Metrics.of(platform, service));
            for (var database : List.of("stokje_" + service, "stokje_%s_keys".formatted(service))) {
                try (var connection = platform.databases().connect(database)) {
                    Dump.of(connection).forEach((table, rows) -> places.put(database + "." + table, rows));
                }
            }
        }
        try (var logs = Files.list(platform.home().resolve("logs"))) {
            for (var log : logs.toList()) {
                places.put("log " + log.getFileName(), Files.readString(log, StandardCharsets.ISO_8859_1));
            }
        }

        assertThat(places).containsKeys("topic stokje.intake.v1", "topic stokje.handoff.v1", "log case-service.log");
        assertThat(places.get("stokje_handoff.outbox")).contains("handoffId");
        assertThat(places.get("stokje_case.intake_content")).isNotBlank();
        var found = new ArrayList<String>();
        places.forEach((place, text) -> marks.stream()
                .filter(mark -> encodingsOf(mark).anyMatch(text::contains))
                .forEach(mark -> found.add(mark + " in " + place)));
        assertThat(found).isEmpty();
    }

    /** The search itself finds what it looks for. */
    @Test
    void theSearchFindsAMarkInEveryEncodingAtEveryOffset() {
        for (var offset = 0; offset < 3; offset++) {
            var text = "x".repeat(offset) + "canary-tests" + "y".repeat(5);
            var base64 = Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
            assertThat(encodingsOf("canary-tests").anyMatch(base64::contains))
                    .as(base64)
                    .isTrue();
        }
        assertThat(encodingsOf("a b").anyMatch("x=a%20b"::contains)).isTrue();
    }

    private void runWithMarks() {
        var caseId = townHall.register(markedIntake()).get("caseId").textValue();
        var seen = townHall.awaitCase(caseId);
        townHall.waive(caseId, seen.at("/requirements/0/id").textValue(), mark("waiver"));
        townHall.client()
                .post(
                        "case",
                        "/cases/%s/context-items".formatted(caseId),
                        Map.of("category", "PLAN", "text", mark("plan")))
                .expect(201);
        townHall.client()
                .post(
                        "case",
                        "/cases/%s/requirements".formatted(caseId),
                        Map.of("code", "a-letter", "labels", Map.of("nl", mark("requirement"))))
                .expect(201);
        var handoff = townHall.propose(
                caseId,
                Agency.HOUSING,
                mark("need"),
                mark("purpose"),
                List.of("STORY", "WISHES", "NETWORK", "IDENTITY", "CONTACT_PREFERENCES", "PLAN"));
        housing.awaitState(handoff, "OFFERED");
        housing.ask(handoff, mark("question"));
        townHall.answer(handoff, 1, mark("answer"));
        housing.accept(handoff).expect(201);
        assertThat(housing.awaitContext(handoff).toString()).contains(marks.getFirst());
        housing.client()
                .post(
                        "handoff",
                        "/handoffs/%s/landing-reports".formatted(handoff),
                        with(Desk.landing(), "note", mark("note")))
                .expect(202);
        housing.awaitState(handoff, "LANDED");
        housing.conclude(handoff, "HELPED", mark("summary")).expect(201);
        var link = housing.linkFor(caseId, "LANDING");
        var token = link.substring(link.indexOf('#') + 1);
        marks.add(token);
        housing.client()
                .post(
                        "feedback",
                        "/answers",
                        Map.of("token", token, "helped", "PARTLY", "toldAgain", true, "ownWords", mark("words")))
                .expect(201);
        housing.close(caseId, mark("closing")).expect(201);
    }

    /** What is refused must leave no trace either. */
    private void refuseWithMarks() {
        Client client = townHall.client();
        client.post("intake", "/intakes", Map.of("channel", mark("channel"), "urgency", "URGENT"));
        client.post("intake", "/intakes", with(markedIntake(), mark("unknown"), mark("value")));
        client.post("handoff", "/handoffs", Map.of("caseId", mark("case-id"), "purpose", mark("purpose")));
        client.get("case", "/cases/" + mark("path"));
        for (var service : Platform.SERVICES) {
            client.get(service, "/%s?bsn=%s&name=%s".formatted(LISTS.get(service), BSN, mark("query")));
        }
    }

    private Map<String, Object> markedIntake() {
        var intake = new HashMap<String, Object>();
        intake.put("channel", "DESK");
        intake.put("urgency", "URGENT");
        intake.put("needCode", "SHELTER");
        intake.put("story", Map.of("text", mark("story") + " \uD83D\uDC76", "language", "nl"));
        marks.add(BSN);
        intake.put(
                "citizen",
                Map.of(
                        "name",
                        mark("name"),
                        "bsn",
                        BSN,
                        "phone",
                        mark("phone"),
                        "address",
                        mark("address"),
                        "birthDate",
                        "2009-02-03"));
        intake.put("wishes", List.of(mark("wish")));
        intake.put("contactPreferences", Map.of("channel", "chat", "notes", mark("preference")));
        intake.put("network", List.of(Map.of("name", mark("aunt"), "relation", mark("relation"))));
        intake.put("broughtBy", Map.of("name", mark("helper")));
        intake.put("items", List.of(Map.of("category", "SIGNALS", "text", mark("signal"), "special", true)));
        return intake;
    }

    private String mark(String what) {
        var mark = "canary-%s-%06x".formatted(what, marks.size() * 7919 + 1_048_576);
        marks.add(mark);
        return mark;
    }

    private static Map<String, Object> with(Map<String, Object> map, String key, Object value) {
        var more = new HashMap<>(map);
        more.put(key, value);
        return more;
    }

    /** Raw, percent-encoded, and base64 and base64url as they look at each of the three offsets in a longer text. */
    private static Stream<String> encodingsOf(String mark) {
        var raw = mark.getBytes(StandardCharsets.UTF_8);
        var base64 = Stream.of(0, 1, 2).map(offset -> {
            var padded = new byte[offset + raw.length];
            System.arraycopy(raw, 0, padded, offset, raw.length);
            var encoded = Base64.getEncoder().withoutPadding().encodeToString(padded);
            // The characters at both ends also hold bits of the neighbours.
            return encoded.substring(offset == 0 ? 0 : offset + 1, encoded.length() - 1);
        });
        return Stream.concat(
                        Stream.of(
                                mark,
                                HexFormat.of().formatHex(raw),
                                URLEncoder.encode(mark, StandardCharsets.UTF_8).replace("+", "%20")),
                        base64.flatMap(
                                text -> Stream.of(text, text.replace('+', '-').replace('/', '_'))))
                .distinct();
    }
}
