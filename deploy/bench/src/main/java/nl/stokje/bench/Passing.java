package nl.stokje.bench;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import java.util.function.Predicate;
import nl.stokje.local.Agency;
import nl.stokje.local.Desk;
import nl.stokje.local.Platform;
import nl.stokje.local.Story;

/** One case after the other, each from its intake at the town hall to its outcome at the housing corporation. */
record Passing(Desk sender, Desk receiver) {
    private static final List<String> CATEGORIES =
            List.of("STORY", "WISHES", "CONTACT_PREFERENCES", "IDENTITY", "SIGNALS");

    private static final Pace OFTEN = new Pace(Duration.ofMillis(20), 10);
    private static final Pace NOW_AND_THEN = new Pace(Duration.ofMillis(200), 2);
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    /**
     * How long to wait before asking the first time and every other time. The longer it has taken already, the longer:
     * questions would else hold up their answers.
     *
     * @param share of the time waited so far, as a divisor
     */
    private record Pace(Duration shortest, int share) {
        long after(long waited) {
            return Math.max(shortest.toNanos(), waited / share);
        }
    }

    static Passing at(Platform platform) {
        return new Passing(Desk.at(platform, Agency.TOWN_HALL), Desk.at(platform, Agency.HOUSING));
    }

    /** Passes a case and tells how long it took from the landing's answer until the sender could read the new turn. */
    Duration watched() {
        var caseId = opened();
        var handoff = accepted(caseId);
        receiver.land(handoff).expect(202);
        var answered = System.nanoTime();
        await(
                sender,
                "case",
                "/cases/" + caseId,
                OFTEN,
                seen -> seen.path("turn").asInt() == 2);
        var took = Duration.ofNanos(System.nanoTime() - answered);
        conclude(handoff);
        return took;
    }

    /** Passes a case and asks no more often than needed. */
    void unwatched() {
        var handoff = accepted(opened());
        receiver.land(handoff).expect(202);
        conclude(handoff);
    }

    private String opened() {
        var caseId = sender.register(Story.intake()).get("caseId").textValue();
        await(sender, "case", "/cases/" + caseId, NOW_AND_THEN, _ -> true);
        return caseId;
    }

    private String accepted(String caseId) {
        var handoff = sender.propose(caseId, receiver.agency(), CATEGORIES);
        awaitState(sender, handoff, "OFFERED");
        receiver.accept(handoff).expect(201);
        return handoff;
    }

    private void conclude(String handoff) {
        awaitState(receiver, handoff, "LANDED");
        receiver.conclude(handoff, "HELPED", "A room from tonight on").expect(201);
    }

    private static void awaitState(Desk desk, String handoff, String state) {
        await(
                desk,
                "handoff",
                "/handoffs/" + handoff,
                NOW_AND_THEN,
                seen -> state.equals(seen.path("state").asText()));
    }

    /** @throws IllegalStateException when it doesn't come true */
    private static void await(Desk desk, String service, String path, Pace pace, Predicate<JsonNode> until) {
        var began = System.nanoTime();
        var asked = began;
        while (true) {
            Pause.until(asked + pace.after(asked - began));
            asked = System.nanoTime();
            var answer = desk.client().get(service, path);
            if (answer.status() == 200 && until.test(answer.body())) {
                return;
            }
            if (asked - began > PATIENCE.toNanos()) {
                throw new IllegalStateException("%s-service made %s wait in vain (last answer: %d)"
                        .formatted(service, desk.agency().name(), answer.status()));
            }
        }
    }
}
