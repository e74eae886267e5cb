package nl.stokje.containers;

import java.time.Duration;
import nl.stokje.local.Addresses;
import nl.stokje.local.Agency;
import nl.stokje.local.Desk;
import nl.stokje.local.Story;

/** Two agencies that pass cases, and send again what nobody answered. */
final class Passing {
    private static final Duration PATIENCE = Duration.ofMinutes(4);

    private final Desk townHall;
    private final Desk housing;

    Passing(Addresses platform) {
        townHall = Desk.at(platform, Agency.TOWN_HALL).patient(PATIENCE);
        housing = Desk.at(platform, Agency.HOUSING).patient(PATIENCE);
    }

    /** One case and its handoff. */
    record Passed(String caseId, String handoff) {}

    /** The case of an intake that was stored, whenever it is heard of. */
    String register() {
        return townHall.register(Story.intake()).get("caseId").textValue();
    }

    Passed pass(String caseId) {
        townHall.awaitCase(caseId);
        var handoff = townHall.pass(caseId, housing);
        housing.conclude(handoff, "HELPED", "A room").expect(201);
        return new Passed(caseId, handoff);
    }

    /** How often the baton was passed, as the receiver, who holds it, sees it. */
    int turnOf(Passed passed) {
        return housing.awaitCase(passed.caseId(), seen -> seen.path("turn").asInt() > 1)
                .get("turn")
                .asInt();
    }

    /** Both agencies come to see the handoff concluded. */
    void awaitConcluded(Passed passed) {
        townHall.awaitState(passed.handoff(), "CONCLUDED");
        housing.awaitState(passed.handoff(), "CONCLUDED");
    }
}
