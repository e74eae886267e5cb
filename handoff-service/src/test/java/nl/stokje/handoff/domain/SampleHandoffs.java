package nl.stokje.handoff.domain;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import nl.stokje.kit.Oin;

/** Handoffs in every state, made by the moves that lead there. */
final class SampleHandoffs {
    static final Oin SENDER = new Oin("00000001002564440000");
    static final Oin RECEIVER = new Oin("00000001003333330000");
    static final Oin STRANGER = new Oin("00000001009999990000");
    static final Instant NOW = Instant.parse("2026-03-02T10:15:30Z");
    static final int TURN = 3;

    private SampleHandoffs() {}

    static Proposal proposal(Urgency urgency) {
        return new Proposal(
                urgency,
                new Need("SHELTER", "A bed for a girl of seventeen"),
                "A safe place for tonight",
                new Basis(Basis.Type.CONSENT, null, null, null, null),
                List.of(Category.STORY));
    }

    static Handoff proposed(Urgency urgency) {
        return Handoff.propose(
                UUID.randomUUID(), UUID.randomUUID(), Kind.TRANSFER, SENDER, RECEIVER, proposal(urgency), NOW);
    }

    static Handoff in(HandoffState state) {
        return in(state, Urgency.NORMAL);
    }

    static Handoff in(HandoffState state, Urgency urgency) {
        var handoff = proposed(urgency);
        switch (state) {
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
            case VOID -> {
                handoff.offer(TURN, NOW);
                handoff.voidFor(VoidReason.CASE_CLOSED, NOW);
            }
        }
        return handoff;
    }

    static FirstContact contact() {
        return new FirstContact(FirstContact.Channel.DESK, NOW, null);
    }

    static Outcome outcome() {
        return new Outcome(Outcome.Result.HELPED, "She has a room.");
    }

    static Grounds noBed() {
        return new Grounds("No bed is free", Side.CAPACITY, null);
    }

    private static void accept(Handoff handoff) {
        handoff.offer(TURN, NOW);
        handoff.accept(RECEIVER, null, NOW);
    }

    private static void land(Handoff handoff) {
        accept(handoff);
        handoff.reportLanding(RECEIVER, contact(), NOW);
    }
}
