package nl.stokje.acceptance.protocol;

import static nl.stokje.handoff.handoff.HandoffState.ACCEPTED;
import static nl.stokje.handoff.handoff.HandoffState.CLARIFYING;
import static nl.stokje.handoff.handoff.HandoffState.CONCLUDED;
import static nl.stokje.handoff.handoff.HandoffState.DECLINED;
import static nl.stokje.handoff.handoff.HandoffState.LANDED;
import static nl.stokje.handoff.handoff.HandoffState.LANDING;
import static nl.stokje.handoff.handoff.HandoffState.LAPSED;
import static nl.stokje.handoff.handoff.HandoffState.OFFERED;
import static nl.stokje.handoff.handoff.HandoffState.PREPARING;
import static nl.stokje.handoff.handoff.HandoffState.REFUSED;
import static nl.stokje.handoff.handoff.HandoffState.RELEASED;
import static nl.stokje.handoff.handoff.HandoffState.REQUESTED;
import static nl.stokje.handoff.handoff.HandoffState.VOID;
import static nl.stokje.handoff.handoff.HandoffState.WITHDRAWN;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.stokje.handoff.handoff.Handoff;
import nl.stokje.handoff.handoff.HandoffState;
import nl.stokje.handoff.handoff.Phase;
import nl.stokje.handoff.terms.HandoffKind;
import nl.stokje.kit.Oin;

/** The protocol as the design tells it, small and on purpose written a second time: what may follow what, and who may. */
final class Protocol {
    private static final Set<HandoffState> FINAL =
            Set.of(CONCLUDED, REFUSED, DECLINED, RELEASED, WITHDRAWN, LAPSED, VOID);

    private static final Map<HandoffState, Set<HandoffState>> NEXT = Map.of(
            REQUESTED, Set.of(PREPARING, REFUSED, WITHDRAWN, LAPSED, VOID),
            PREPARING, Set.of(OFFERED, WITHDRAWN, VOID),
            OFFERED, Set.of(CLARIFYING, ACCEPTED, DECLINED, WITHDRAWN, LAPSED, VOID),
            CLARIFYING, Set.of(OFFERED, ACCEPTED, DECLINED, WITHDRAWN, LAPSED, VOID),
            ACCEPTED, Set.of(LANDING, RELEASED, WITHDRAWN, LAPSED, VOID),
            LANDING, Set.of(LANDED, VOID),
            LANDED, Set.of(CONCLUDED));

    private Protocol() {}

    static boolean mayFollow(HandoffState before, HandoffState after) {
        return before == after || NEXT.getOrDefault(before, Set.of()).contains(after);
    }

    static boolean isOpen(Handoff handoff) {
        return !isEnded(handoff) && handoff.state() != LANDED;
    }

    static boolean isEnded(Handoff handoff) {
        return FINAL.contains(handoff.state());
    }

    /** Landed it has, whatever came of it later. */
    static boolean hasLanded(Handoff handoff) {
        return handoff.state() == LANDED || handoff.state() == CONCLUDED;
    }

    static boolean isTransferOnItsWay(Handoff handoff) {
        return handoff.kind() == HandoffKind.TRANSFER && isOpen(handoff) && handoff.state() != REQUESTED;
    }

    /** Whom it waits for, if that is an agency: then it has a ladder. */
    static Optional<Phase> waitsForAgency(Handoff handoff) {
        return switch (handoff.state()) {
            case REQUESTED -> Optional.of(Phase.REQUEST).filter(_ -> isConfirmed(handoff));
            case OFFERED, CLARIFYING -> Optional.of(Phase.ANSWER);
            case ACCEPTED -> Optional.of(Phase.LANDING);
            default -> Optional.empty();
        };
    }

    static boolean mayGrant(Handoff handoff, Oin by) {
        return handoff.state() == REQUESTED
                && isConfirmed(handoff)
                && handoff.sender().equals(by);
    }

    static boolean may(Command command, Handoff handoff, Oin by) {
        var isSender = handoff.sender().equals(by);
        var isReceiver = handoff.receiver().equals(by);
        return switch (command) {
            case REFUSE -> mayGrant(handoff, by);
            case ASK, ACCEPT, DECLINE ->
                isReceiver && Set.of(OFFERED, CLARIFYING).contains(handoff.state());
            case ANSWER -> isSender && handoff.state() == CLARIFYING;
            case WITHDRAW ->
                handoff.state() == REQUESTED ? isReceiver : isSender && isOpen(handoff) && handoff.state() != LANDING;
            case RELEASE, REPORT_LANDING -> isReceiver && handoff.state() == ACCEPTED;
            case CONCLUDE ->
                handoff.state() == LANDED && (isReceiver || isSender && handoff.kind() == HandoffKind.ASSIST);
        };
    }

    static boolean isConfirmed(Handoff request) {
        return request.turns().expected() != null;
    }
}
