package nl.stokje.cases;

import java.time.Instant;
import nl.stokje.cases.baton.Case;
import nl.stokje.cases.baton.CaseId;
import nl.stokje.cases.baton.HandoffId;
import nl.stokje.cases.baton.HandoffKind;
import nl.stokje.cases.baton.IntakeId;
import nl.stokje.cases.baton.Landing;
import nl.stokje.cases.baton.SuccessionId;
import nl.stokje.cases.baton.Urgency;
import nl.stokje.kit.Ids;
import nl.stokje.kit.Oin;

/** Cases and landings as the tests of the domain speak of them. */
public final class SampleCases {
    public static final Oin TOWN_HALL = new Oin("00000001000000000001");
    public static final Oin HOUSING = new Oin("00000001000000000002");
    public static final Oin STRANGER = new Oin("00000001000000000009");
    public static final Instant NOW = Instant.parse("2026-11-22T09:00:00Z");

    private SampleCases() {}

    public static CaseId caseId() {
        return new CaseId(Ids.next());
    }

    public static HandoffId handoffId() {
        return new HandoffId(Ids.next());
    }

    public static SuccessionId successionId() {
        return new SuccessionId(Ids.next());
    }

    public static Case open() {
        return new Case(caseId(), new IntakeId(Ids.next()), TOWN_HALL, Urgency.URGENT, NOW);
    }

    public static Case closed() {
        var theCase = open();
        theCase.close("She found a room", null, NOW.plusSeconds(60));
        return theCase;
    }

    public static Landing transfer(Case theCase, HandoffId handoff, Oin sender, Oin receiver, int turn) {
        return new Landing(handoff, theCase.id(), HandoffKind.TRANSFER, sender, receiver, turn);
    }
}
