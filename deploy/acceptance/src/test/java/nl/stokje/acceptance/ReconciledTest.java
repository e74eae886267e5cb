package nl.stokje.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.stokje.acceptance.Topics.Event;
import nl.stokje.local.Agency;
import nl.stokje.local.Client;
import nl.stokje.local.Desk;
import nl.stokje.local.Platform;
import nl.stokje.local.Story;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What both services hold true of their cases is compared over the topic between them, and a difference is told, not mended. */
class ReconciledTest {
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final Map<String, String> REPORTING_OFTEN = Map.of(
            "STOKJE_HANDOFF_SNAPSHOT_REPORT_EVERY", "PT2S",
            "STOKJE_HANDOFF_SNAPSHOT_SETTLED_AFTER", "PT2S",
            "STOKJE_HANDOFF_SNAPSHOT_SWEEP", "PT1S");

    private final Platform platform = OnePlatform.running();
    private final Topics topics = new Topics(platform.bootstrapServers());
    private final Client operator = platform.as(Agency.TOWN_HALL, "operator");
    private final Desk townHall = Desk.at(platform, Agency.TOWN_HALL);
    private final Desk housing = Desk.at(platform, Agency.HOUSING);

    @BeforeEach
    void itReportsOften() {
        platform.restart("handoff", REPORTING_OFTEN);
    }

    @AfterEach
    void itReportsAsOftenAsBefore() {
        platform.restart("handoff", Map.of());
    }

    @Test
    void aDiscrepancyIsListedAndCountedUntilItIsGone_AndNothingElseIs()
            throws SQLException, IOException, InterruptedException {
        var sound = passed();
        var torn = passed();
        awaitComparedTwice(sound);
        awaitComparedTwice(torn);
        assertThat(discrepanciesOf(sound)).isEmpty();
        assertThat(discrepanciesOf(torn)).isEmpty();

        var holders = counted("HOLDER");
        var turns = counted("TURN");
        holdTrueInHandoffService(torn, Agency.TOWN_HALL, 1);
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(discrepanciesOf(torn))
                        .containsExactlyInAnyOrder(
                                "HOLDER %s %s".formatted(Agency.HOUSING.oin(), Agency.TOWN_HALL.oin()), "TURN 2 1"));
        await().atMost(PATIENCE).until(() -> counted("HOLDER") == holders + 1 && counted("TURN") == turns + 1);
        assertThat(discrepanciesOf(sound)).isEmpty();
        var seen = townHall.awaitCase(torn);
        assertThat(seen.get("holder").asText()).isEqualTo(Agency.HOUSING.oin());
        assertThat(seen.get("turn").asInt()).isEqualTo(2);

        holdTrueInHandoffService(torn, Agency.HOUSING, 2);
        await().atMost(PATIENCE).until(() -> discrepanciesOf(torn).isEmpty());
    }

    private String passed() {
        var caseId = townHall.register(Story.intake()).get("caseId").textValue();
        townHall.awaitCase(caseId);
        townHall.pass(caseId, housing);
        return caseId;
    }

    /** A discrepancy counts from the second report on. */
    private void awaitComparedTwice(String caseId) {
        await().atMost(PATIENCE).until(() -> takenByCaseService(reportsOfTheLanding(caseId)) >= 2);
    }

    private List<String> reportsOfTheLanding(String caseId) {
        return topics.all("stokje\\.handoff\\.v1").stream()
                .filter(event -> event.type().equals("handoff.snapshot-reported"))
                .filter(event -> event.key().equals(caseId))
                .filter(event -> event.data().path("landedTurn").asInt() == 2)
                .map(Event::id)
                .toList();
    }

    private int takenByCaseService(List<String> events) throws SQLException {
        try (var connection = platform.databases().connect("stokje_case");
                var query = connection.prepareStatement(
                        "SELECT count(*) FROM inbox WHERE consumer = 'case-service.handoff' AND id = ANY (?)")) {
            query.setArray(1, connection.createArrayOf("text", events.toArray()));
            var count = query.executeQuery();
            count.next();
            return count.getInt(1);
        }
    }

    /** What a fault of ours would do, or a database put back too far. */
    private void holdTrueInHandoffService(String caseId, Agency holder, int turn) throws SQLException {
        try (var connection = platform.databases().connect("stokje_handoff");
                var update = connection.prepareStatement(
                        "UPDATE held_case SET holder = ?, turn = ?, known_at = now() WHERE case_id = ?")) {
            update.setString(1, holder.oin());
            update.setInt(2, turn);
            update.setObject(3, UUID.fromString(caseId));
            assertThat(update.executeUpdate()).isEqualTo(1);
        }
    }

    private List<String> discrepanciesOf(String caseId) {
        var found = new ArrayList<String>();
        for (JsonNode one : operator.get("case", "/discrepancies").expect(200).get("items")) {
            if (caseId.equals(one.get("caseId").textValue())) {
                found.add("%s %s %s"
                        .formatted(
                                one.get("aspect").textValue(),
                                one.get("caseServiceValue").textValue(),
                                one.get("handoffServiceValue").textValue()));
            }
        }
        return found;
    }

    private double counted(String aspect) throws IOException, InterruptedException {
        return Metrics.of(platform, "case")
                .lines()
                .filter(line -> line.startsWith("stokje_case_discrepancies{") && line.contains("\"" + aspect + "\""))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' '))))
                .findFirst()
                .orElseThrow();
    }
}
