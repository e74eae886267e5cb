package nl.stokje.handoff.conference;

import java.util.Optional;
import nl.stokje.handoff.handoff.ConferenceReason;

/**
 * A case that goes back and forth stops until those involved have talked: after the second decline since their last
 * conference, and before a way back to an agency that held the case. Only transfers stop; help may be asked of anybody at any
 * time.
 */
final class ConferenceRule {
    private static final int DECLINES = 2;

    private ConferenceRule() {}

    /** Why a transfer must wait for a conference, if it must. An agency that had no part in the case learns nothing here. */
    static Optional<ConferenceReason> before(TransferHistory history) {
        if (!history.senderHadPart()) {
            return Optional.empty();
        }
        if (history.declines() >= DECLINES) {
            return Optional.of(ConferenceReason.DECLINED_TWICE);
        }
        return history.isWayBack() && !history.wayBackWasDiscussed()
                ? Optional.of(ConferenceReason.WAY_BACK)
                : Optional.empty();
    }

    /** Whether the latest decline is the one after which the case stops. */
    static boolean stopsAfter(long declines) {
        return declines == DECLINES;
    }
}
