package nl.stokje.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import nl.stokje.acceptance.Topics.Event;
import nl.stokje.local.Agency;
import nl.stokje.local.Desk;
import nl.stokje.local.Platform;
import nl.stokje.local.Story;
import org.junit.jupiter.api.Test;

/** A replication slot is lost with everything the connector had still to read: the kept rows heal it. */
class LostSlotTest {
    private final Platform platform = OnePlatform.running();
    private final Topics topics = new Topics(platform.bootstrapServers());
    private final Desk townHall = Desk.at(platform, Agency.TOWN_HALL);
    private final Desk housing = Desk.at(platform, Agency.HOUSING);

    @Test
    void nothingIsLostAndNothingTakesEffectTwice_I7_I8() throws SQLException {
        var accepted = new ArrayList<String>();
        var cases = new ArrayList<String>();
        for (var number = 0; number < 5; number++) {
            var caseId = townHall.register(Story.intake()).get("caseId").textValue();
            townHall.awaitCase(caseId);
            var handoff = townHall.propose(caseId, Agency.HOUSING, List.of("STORY"));
            housing.awaitState(handoff, "OFFERED");
            housing.accept(handoff).expect(201);
            cases.add(caseId);
            accepted.add(handoff);
        }

        platform.kill("connect");
        accepted.forEach(handoff -> housing.land(handoff).expect(202));
        dropSlots();
        platform.restart("connect");

        accepted.forEach(handoff -> housing.awaitState(handoff, "LANDED"));
        for (var caseId : cases) {
            assertThat(townHall.awaitCase(caseId).get("turn").asInt()).isEqualTo(2);
            await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> {
                var told = topics.about(caseId, "stokje\\.case\\.v1");
                assertThat(told.stream()
                                .filter(event -> event.type().equals("case.baton-passed"))
                                .map(Event::id)
                                .distinct())
                        .hasSize(1);
                assertThat(told.stream().map(Event::type)).doesNotContain("case.baton-refused");
            });
            var timeline = housing.client()
                    .get("case", "/cases/%s/timeline".formatted(caseId))
                    .expect(200);
            assertThat(timeline.get("items").findValuesAsText("eventType"))
                    .containsOnlyOnce("case.baton-passed", "handoff.landing-reported", "handoff.accepted");
        }
    }

    private void dropSlots() throws SQLException {
        try (var connection = platform.databases().connect("postgres");
                var statement = connection.createStatement()) {
            await().atMost(Duration.ofSeconds(20)).until(() -> {
                try (var active = statement.executeQuery("SELECT 1 FROM pg_replication_slots WHERE active")) {
                    return !active.next();
                }
            });
            statement.execute("SELECT pg_drop_replication_slot(slot_name) FROM pg_replication_slots");
        }
    }
}
