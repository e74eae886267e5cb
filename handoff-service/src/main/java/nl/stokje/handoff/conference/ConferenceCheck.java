package nl.stokje.handoff.conference;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.Map;
import java.util.Optional;
import nl.stokje.handoff.handoff.ConferenceReason;
import nl.stokje.handoff.handoff.Handoff;
import nl.stokje.handoff.terms.HandoffKind;
import nl.stokje.handoff.terms.Urgency;
import nl.stokje.kit.Refusal;

/**
 * Holds transfers against {@link ConferenceRule}. Asked after the new handoff is stored: from then on, no other transfer of
 * the case can end unseen.
 */
@ApplicationScoped
@Transactional(TxType.MANDATORY)
public class ConferenceCheck {
    private final TransferHistories histories;

    ConferenceCheck(TransferHistories histories) {
        this.histories = histories;
    }

    /**
     * In a crisis the offer goes at once and the conference is owed afterwards.
     *
     * @return why a conference is owed, if one is
     * @throws Refusal when the offer must wait for a conference
     */
    public Optional<ConferenceReason> checkBefore(Handoff offer) {
        if (offer.kind() != HandoffKind.TRANSFER) {
            return Optional.empty();
        }
        var reason = ConferenceRule.before(histories.before(offer));
        if (reason.isPresent() && offer.proposal().urgency() != Urgency.CRISIS) {
            throw Refusal.conflict(
                    "conference-needed",
                    "The case has gone back and forth: those involved talk first, and say who holds it.",
                    Map.of(
                            "caseId",
                            offer.caseId(),
                            "reason",
                            reason.get(),
                            "next",
                            "Hold a conference and POST /v1/conferences; in a crisis it may follow the offer."));
        }
        return reason;
    }

    /** Whether this decline is the one after which the case stops. */
    public boolean isNeededAfter(Handoff declined) {
        return declined.kind() == HandoffKind.TRANSFER
                && ConferenceRule.stopsAfter(histories.declinesOf(declined.caseId()));
    }
}
