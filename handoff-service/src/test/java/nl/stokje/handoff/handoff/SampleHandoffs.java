package nl.stokje.handoff.handoff;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import nl.stokje.handoff.terms.Basis;
import nl.stokje.handoff.terms.BasisType;
import nl.stokje.handoff.terms.CaseId;
import nl.stokje.handoff.terms.Category;
import nl.stokje.handoff.terms.HandoffId;
import nl.stokje.handoff.terms.HandoffKind;
import nl.stokje.handoff.terms.Need;
import nl.stokje.handoff.terms.Proposal;
import nl.stokje.handoff.terms.Terms;
import nl.stokje.handoff.terms.Urgency;
import nl.stokje.kit.Oin;
import nl.stokje.kit.vault.PersonalText;

/** Handoffs in every state, made by the moves that lead there. */
public final class SampleHandoffs {
    static final Oin SENDER = new Oin("00000001002564440000");
    static final Oin RECEIVER = new Oin("00000001003333330000");
    static final Oin STRANGER = new Oin("00000001009999990000");
    static final Oin OPERATOR = new Oin("00000001008888880000");
    static final Instant NOW = Instant.parse("2026-03-02T10:15:30Z");
    static final int TURN = 3;

    private SampleHandoffs() {}

    static Proposal proposal(Urgency urgency) {
        return new Proposal(
                urgency,
                new Need("SHELTER", PersonalText.of("A bed for a girl of seventeen")),
                PersonalText.of("A safe place for tonight"),
                new Basis(BasisType.CONSENT, null, null, null, null),
                List.of(Category.STORY),
                null);
    }

    static Terms terms() {
        return new Terms(null, null, new Basis(BasisType.CONSENT, null, null, null, null), List.of(Category.STORY));
    }

    static Handoff proposed(HandoffKind kind, Urgency urgency) {
        return Handoff.propose(ref(kind), proposal(urgency), NOW);
    }

    static Handoff requested(HandoffKind kind) {
        var need = new Need("SHELTER", PersonalText.of("She was with us before"));
        return Handoff.request(
                ref(kind), Proposal.wish(Urgency.NORMAL, need, PersonalText.of("To go on where we were")), NOW);
    }

    static HandoffRef ref(HandoffKind kind) {
        return new HandoffRef(new HandoffId(UUID.randomUUID()), new CaseId(UUID.randomUUID()), kind, SENDER, RECEIVER);
    }

    /** Who may take it back. */
    static Oin starterOf(Handoff handoff) {
        return handoff.state() == HandoffState.REQUESTED ? RECEIVER : SENDER;
    }

    static Handoff in(HandoffState state) {
        return in(state, Urgency.NORMAL);
    }

    static Handoff in(HandoffState state, Urgency urgency) {
        return in(state, HandoffKind.TRANSFER, urgency);
    }

    public static Handoff in(HandoffState state, HandoffKind kind, Urgency urgency) {
        var handoff = proposed(kind, urgency);
        switch (state) {
            case REQUESTED -> handoff = confirmed(kind);
            case REFUSED -> {
                handoff = confirmed(kind);
                handoff.refuse(SENDER, "It goes well here", NOW);
            }
            case PREPARING -> {}
            case OFFERED -> handoff.offer(TURN, NOW);
            case CLARIFYING -> {
                handoff.offer(TURN, NOW);
                handoff.ask(RECEIVER, "Is she alone?", NOW);
            }
            case ACCEPTED -> accept(handoff);
            case LANDING -> land(handoff);
            case LANDED -> {
                land(handoff);
                handoff.land(TURN + 1, NOW);
            }
            case CONCLUDED -> {
                land(handoff);
                handoff.land(TURN + 1, NOW);
                handoff.conclude(RECEIVER, outcome(), NOW);
            }
            case DECLINED -> {
                handoff.offer(TURN, NOW);
                handoff.decline(RECEIVER, noBed(), NOW);
            }
            case RELEASED -> {
                accept(handoff);
                handoff.release(RECEIVER, "She went home", NOW);
            }
            case WITHDRAWN -> {
                handoff.offer(TURN, NOW);
                handoff.withdraw(SENDER, "Solved here", NOW);
            }
            case LAPSED -> {
                handoff.offer(TURN, NOW);
                handoff.lapse(Phase.ANSWER, NOW);
            }
            case VOID -> {
                handoff.offer(TURN, NOW);
                handoff.voidFor(Voiding.ofCase(VoidReason.CASE_CLOSED), NOW);
            }
        }
        return handoff;
    }

    static LandingReport contact() {
        return met(LandingChannel.DESK, NOW);
    }

    static LandingReport met(LandingChannel channel, Instant at) {
        return new LandingReport(new FirstContact(channel, at, null), null);
    }

    static LandingReport advice() {
        return new LandingReport(null, PersonalText.of("Ask the judge for a guardian."));
    }

    static LandingReport landingOf(HandoffKind kind) {
        return switch (kind) {
            case TRANSFER, ASSIST -> contact();
            case ADVICE -> advice();
        };
    }

    static Outcome outcome() {
        return new Outcome(OutcomeResult.HELPED, PersonalText.of("She has a room."));
    }

    static DecisionReason noBed() {
        return new DecisionReason("No bed is free", DeclineCause.CAPACITY, null);
    }

    private static Handoff confirmed(HandoffKind kind) {
        var handoff = requested(kind);
        handoff.confirmRequest(TURN, NOW);
        return handoff;
    }

    private static void accept(Handoff handoff) {
        handoff.offer(TURN, NOW);
        handoff.accept(RECEIVER, null, NOW);
    }

    private static void land(Handoff handoff) {
        accept(handoff);
        handoff.reportLanding(RECEIVER, landingOf(handoff.kind()), NOW);
    }
}
