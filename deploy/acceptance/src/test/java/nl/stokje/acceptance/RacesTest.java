package nl.stokje.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.stokje.local.Agency;
import nl.stokje.local.Client.Answer;
import nl.stokje.local.Desk;
import nl.stokje.local.Directory;
import nl.stokje.local.Platform;
import nl.stokje.local.Story;
import org.junit.jupiter.api.Test;

/**
 * Each race in both orders over the four processes. Whoever commits first wins; soon both agencies and case-service
 * show the same, and nobody is told of a landing that didn't happen (I1, I2).
 */
class RacesTest {
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private static final List<String> ASKED = List.of("STORY", "WISHES");

    private final Platform platform = OnePlatform.running();
    private final Topics topics = new Topics(platform.bootstrapServers());
    private final Desk townHall = Desk.at(platform, Agency.TOWN_HALL);
    private final Desk housing = Desk.at(platform, Agency.HOUSING);

    /** A case and its handoff between the town hall and another agency. */
    private record Passing(String caseId, String handoff, Desk other) {}

    @Test
    void withdrawingAndLanding() {
        var withdrawn = accepted();
        townHall.withdraw(withdrawn.handoff(), "Solved here").expect(201);
        assertLost(housing.land(withdrawn.handoff()), "WITHDRAWN");
        assertEverywhere(withdrawn, "WITHDRAWN", Agency.TOWN_HALL, 1);

        var landed = accepted();
        housing.land(landed.handoff()).expect(202);
        assertThat(townHall.withdraw(landed.handoff(), "Solved here").status()).isEqualTo(409);
        assertEverywhere(landed, "LANDED", Agency.HOUSING, 2);
    }

    @Test
    void withdrawingAndAccepting() {
        var withdrawn = offered();
        townHall.withdraw(withdrawn.handoff(), "Solved here").expect(201);
        assertLost(housing.accept(withdrawn.handoff()), "WITHDRAWN");
        assertEverywhere(withdrawn, "WITHDRAWN", Agency.TOWN_HALL, 1);

        var accepted = offered();
        housing.accept(accepted.handoff()).expect(201);
        townHall.withdraw(accepted.handoff(), "Solved here").expect(201);
        assertEverywhere(accepted, "WITHDRAWN", Agency.TOWN_HALL, 1);
    }

    @Test
    void acceptingTwice() {
        var passing = offered();
        housing.accept(passing.handoff()).expect(201);
        assertLost(Desk.at(platform, Agency.HOUSING).accept(passing.handoff()), "ACCEPTED");
        assertEverywhere(passing, "ACCEPTED", Agency.TOWN_HALL, 1);
        await().atMost(PATIENCE)
                .untilAsserted(
                        () -> assertThat(told(passing, "handoff.accepted")).hasSize(1));
    }

    @Test
    void landingTwice() {
        var passing = accepted();
        housing.land(passing.handoff()).expect(202);
        assertThat(housing.land(passing.handoff()).status()).isEqualTo(409);
        assertEverywhere(passing, "LANDED", Agency.HOUSING, 2);
        assertLost(housing.land(passing.handoff()), "LANDED");
        assertEverywhere(passing, "LANDED", Agency.HOUSING, 2);
    }

    @Test
    void decliningAndAccepting() {
        var accepted = accepted();
        assertLost(housing.decline(accepted.handoff(), "CAPACITY", "No room after all"), "ACCEPTED");
        assertEverywhere(accepted, "ACCEPTED", Agency.TOWN_HALL, 1);

        var declined = offered();
        housing.decline(declined.handoff(), "CAPACITY", "No room").expect(201);
        assertLost(housing.accept(declined.handoff()), "DECLINED");
        assertEverywhere(declined, "DECLINED", Agency.TOWN_HALL, 1);
    }

    @Test
    void concludingBeforeTheBatonHasPassed() {
        var passing = accepted();
        platform.kill("case-service");
        housing.land(passing.handoff()).expect(202);
        assertLost(housing.conclude(passing.handoff(), "HELPED", "She has a room"), "LANDING");
        platform.restart("case-service");
        housing.awaitState(passing.handoff(), "LANDED");
        assertEverywhere(passing, "LANDED", Agency.HOUSING, 2);
        housing.conclude(passing.handoff(), "HELPED", "She has a room").expect(201);
        assertEverywhere(passing, "CONCLUDED", Agency.HOUSING, 2);
    }

    @Test
    void closingTheCaseWhileAnOfferIsOpen() {
        var closed = offered();
        townHall.close(closed.caseId(), "She moved in with her aunt").expect(201);
        assertEverywhere(closed, "VOID", Agency.TOWN_HALL, 1);
        assertLost(housing.accept(closed.handoff()), "VOID");

        var accepted = offered();
        housing.accept(accepted.handoff()).expect(201);
        townHall.close(accepted.caseId(), "She moved in with her aunt").expect(201);
        assertEverywhere(accepted, "VOID", Agency.TOWN_HALL, 1);
        assertLost(housing.land(accepted.handoff()), "VOID");
    }

    @Test
    void acceptingAndLapsing() {
        var hasty = registered("hasty");
        platform.as(hasty.agency(), "agency-admin")
                .put(
                        "handoff",
                        "/agencies/%s/working-times".formatted(hasty.agency().oin()),
                        null,
                        SampleBodies.answeringIn("PT3S"))
                .expect(201);

        var lapsed = offeredInACrisisTo(hasty);
        hasty.awaitState(lapsed.handoff(), "LAPSED");
        assertLost(hasty.accept(lapsed.handoff()), "LAPSED");
        assertEverywhere(lapsed, "LAPSED", Agency.TOWN_HALL, 1);

        var accepted = offeredInACrisisTo(hasty);
        hasty.accept(accepted.handoff()).expect(201);
        var other = offeredInACrisisTo(hasty);
        hasty.awaitState(other.handoff(), "LAPSED");
        assertEverywhere(accepted, "ACCEPTED", Agency.TOWN_HALL, 1);
    }

    @Test
    void removingAnAgencyWhileAnOfferIsOpen() {
        var gone = registered("gone");
        var offered = offeredTo(gone, "NORMAL");
        assertThat(remove(gone.agency()).status()).isEqualTo(204);
        assertEverywhere(offered, "VOID", Agency.TOWN_HALL, 1);
        assertLost(gone.accept(offered.handoff()), "VOID");

        var staying = registered("staying");
        var landed = offeredTo(staying, "NORMAL");
        staying.accept(landed.handoff()).expect(201);
        staying.land(landed.handoff()).expect(202);
        assertThat(remove(staying.agency()).status()).isEqualTo(409);
        assertEverywhere(landed, "LANDED", staying.agency(), 2);
        assertThat(remove(staying.agency()).status()).isEqualTo(409);
    }

    @Test
    void returningWhileTheOutcomeIsReported() {
        var concludedFirst = landed();
        housing.conclude(concludedFirst.handoff(), "REFERRED", "It is for the town hall")
                .expect(201);
        var late = returned(concludedFirst);
        assertEverywhere(concludedFirst, "CONCLUDED", Agency.HOUSING, 2);
        land(late);

        var returnedFirst = landed();
        var early = returned(returnedFirst);
        housing.conclude(returnedFirst.handoff(), "REFERRED", "It is for the town hall")
                .expect(201);
        assertEverywhere(returnedFirst, "CONCLUDED", Agency.HOUSING, 2);
        land(early);
    }

    private Passing offered() {
        return offeredTo(housing, "URGENT");
    }

    private Passing offeredInACrisisTo(Desk receiver) {
        return offeredTo(receiver, "CRISIS");
    }

    private Passing offeredTo(Desk receiver, String urgency) {
        var caseId = townHall.register(Story.intake()).get("caseId").textValue();
        townHall.awaitCase(caseId);
        var handoff = proposed(townHall, caseId, receiver, urgency, Map.of());
        receiver.awaitState(handoff, "OFFERED");
        return new Passing(caseId, handoff, receiver);
    }

    private static String proposed(Desk sender, String caseId, Desk receiver, String urgency, Map<String, ?> more) {
        var body = new HashMap<String, Object>(Map.of(
                "caseId",
                caseId,
                "receiver",
                receiver.agency().oin(),
                "kind",
                "TRANSFER",
                "need",
                Map.of("code", "SHELTER", "text", "A safe place to sleep from tonight on"),
                "purpose",
                "shelter for a minor",
                "basis",
                Desk.LEGAL_TASK,
                "categories",
                ASKED,
                "urgency",
                urgency));
        body.putAll(more);
        return sender.client()
                .post("handoff", "/handoffs", body)
                .expect(202)
                .get("id")
                .textValue();
    }

    /** An agency that only one test knows: what is done to it meets nobody else. */
    private Desk registered(String name) {
        var agency = new Agency(name, OnePlatform.freshOin(), name, List.of("SHELTER"), List.of("GM0852"));
        Directory.register(platform, agency, null);
        return Desk.at(platform, agency);
    }

    private Answer remove(Agency agency) {
        var admin = platform.as(agency, "agency-admin");
        var path = "/agencies/" + agency.oin();
        return admin.delete("handoff", path, admin.get("handoff", path).etag());
    }

    private Passing accepted() {
        var passing = offered();
        housing.accept(passing.handoff()).expect(201);
        return passing;
    }

    private Passing landed() {
        var passing = accepted();
        housing.land(passing.handoff()).expect(202);
        townHall.awaitState(passing.handoff(), "LANDED");
        return passing;
    }

    /** After those involved have talked; a way back needs that. */
    private Passing returned(Passing landed) {
        housing.client()
                .post(
                        "handoff",
                        "/conferences",
                        SampleBodies.conference(landed.caseId(), Agency.TOWN_HALL, Agency.HOUSING))
                .expect(201);
        var back = proposed(housing, landed.caseId(), townHall, "NORMAL", Map.of("returns", landed.handoff()));
        return new Passing(landed.caseId(), back, housing);
    }

    /** At the town hall, which gets its case back. */
    private void land(Passing returned) {
        townHall.awaitState(returned.handoff(), "OFFERED");
        townHall.accept(returned.handoff()).expect(201);
        townHall.land(returned.handoff()).expect(202);
        assertEverywhere(returned, "LANDED", Agency.TOWN_HALL, 3);
    }

    private static void assertLost(Answer answer, String holds) {
        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.body().get("state").textValue()).isEqualTo(holds);
    }

    /** Soon, for good, and as it was told: one pass of the baton for each turn after the first. */
    private void assertEverywhere(Passing passing, String state, Agency holder, int turn) {
        await().atMost(PATIENCE).pollInterval(Duration.ofMillis(300)).untilAsserted(() -> {
            for (var party : List.of(townHall, passing.other())) {
                var seen = party.client().get("handoff", "/handoffs/" + passing.handoff());
                assertThat(seen.body().path("state").asText())
                        .as("as %s sees it", party.agency().name())
                        .isEqualTo(state);
            }
            var known = Desk.at(platform, holder).client().get("case", "/cases/" + passing.caseId());
            assertThat(known.body().path("holder").asText()).isEqualTo(holder.oin());
            assertThat(known.body().path("turn").asInt()).isEqualTo(turn);
            assertThat(told(passing, "case.baton-passed")).hasSize(turn - 1);
            assertThat(told(passing, "handoff.landed"))
                    .filteredOn(event -> event.data().path("handoffId").asText().equals(passing.handoff()))
                    .hasSize(List.of("LANDED", "CONCLUDED").contains(state) ? 1 : 0);
        });
    }

    private List<Topics.Event> told(Passing passing, String type) {
        return topics.about(passing.caseId(), "stokje\\.(case|handoff)\\.v1").stream()
                .filter(event -> event.type().equals(type))
                .toList();
    }
}
