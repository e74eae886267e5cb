package nl.stokje.acceptance.protocol;

import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import nl.stokje.handoff.handoff.DecisionReason;
import nl.stokje.handoff.handoff.DeclineCause;
import nl.stokje.handoff.handoff.FirstContact;
import nl.stokje.handoff.handoff.LandingChannel;
import nl.stokje.handoff.handoff.LandingReport;
import nl.stokje.handoff.handoff.Outcome;
import nl.stokje.handoff.handoff.OutcomeResult;
import nl.stokje.handoff.terms.Basis;
import nl.stokje.handoff.terms.BasisType;
import nl.stokje.handoff.terms.Category;
import nl.stokje.handoff.terms.HandoffKind;
import nl.stokje.handoff.terms.Need;
import nl.stokje.handoff.terms.Proposal;
import nl.stokje.handoff.terms.Terms;
import nl.stokje.handoff.terms.Urgency;
import nl.stokje.kit.Oin;
import nl.stokje.kit.vault.PersonalText;

/** What people write, where it makes no difference to the protocol. */
final class Samples {
    static final List<Oin> AGENCIES = IntStream.range(0, 5)
            .mapToObj(number -> new Oin("0000000100000000000" + number))
            .toList();

    private static final Basis BASIS = new Basis(BasisType.VITAL_INTEREST, null, null, null, null);
    private static final Need NEED = new Need("shelter", PersonalText.of("A bed for tonight"));
    private static final List<Category> CATEGORIES = List.of(Category.STORY);

    private Samples() {}

    static Proposal proposal(Urgency urgency) {
        return new Proposal(urgency, NEED, PersonalText.of("Shelter"), BASIS, CATEGORIES, null);
    }

    static Proposal wish() {
        return Proposal.wish(Urgency.NORMAL, NEED, PersonalText.of("Shelter"));
    }

    static Terms terms() {
        return new Terms(null, null, BASIS, CATEGORIES);
    }

    static DecisionReason noRoom() {
        return new DecisionReason("No room", DeclineCause.CAPACITY, null);
    }

    static Outcome outcome() {
        return new Outcome(OutcomeResult.HELPED, PersonalText.of("She has a room"));
    }

    static LandingReport landing(HandoffKind kind, Instant now) {
        return switch (kind) {
            case TRANSFER -> new LandingReport(new FirstContact(LandingChannel.DESK, now, null), null);
            case ASSIST -> new LandingReport(null, null);
            case ADVICE -> new LandingReport(null, PersonalText.of("She may stay without her parents' leave"));
        };
    }
}
