package nl.stokje.handoff.conference;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.stokje.handoff.caseservice.HeldCases;
import nl.stokje.handoff.handoff.Handoff;
import nl.stokje.handoff.terms.HandoffKind;
import nl.stokje.handoff.terms.Urgency;
import nl.stokje.kit.Oin;
import nl.stokje.kit.Refusal;
import org.hibernate.Session;

/**
 * A case that goes back and forth stops until those involved have talked: after the second decline since their last
 * conference, and before a way back to an agency that held the case. It is about transfers; help may be asked of anybody
 * at any time. Asked after the new handoff is stored: from then on, no other transfer of the case can end unseen.
 */
@ApplicationScoped
public class ConferenceRule {
    private static final int DECLINES = 2;

    private final Session session;
    private final HeldCases heldCases;
    private final Conferences conferences;

    ConferenceRule(Session session, HeldCases heldCases, Conferences conferences) {
        this.session = session;
        this.heldCases = heldCases;
        this.conferences = conferences;
    }

    /** Why the case needs a conference before this offer. */
    public enum ConferenceReason {
        DECLINED_TWICE,
        WAY_BACK
    }

    /**
     * In a crisis the offer goes at once and the conference is owed afterwards.
     *
     * @return why one is owed, if it is
     * @throws Refusal when the offer must wait for a conference
     */
    public Optional<ConferenceReason> checkBefore(Handoff offer) {
        var reason = stops(offer);
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
    public boolean stopsAfter(Handoff declined) {
        return declined.kind() == HandoffKind.TRANSFER && declinesOf(declined.caseId()) == DECLINES;
    }

    private Optional<ConferenceReason> stops(Handoff offer) {
        if (offer.kind() != HandoffKind.TRANSFER || !hadPart(offer.caseId(), offer.sender())) {
            return Optional.empty();
        }
        if (declinesOf(offer.caseId()) >= DECLINES) {
            return Optional.of(ConferenceReason.DECLINED_TWICE);
        }
        return isWayBack(offer) && !wasTalkedOver(offer) ? Optional.of(ConferenceReason.WAY_BACK) : Optional.empty();
    }

    private boolean wasTalkedOver(Handoff offer) {
        var lastLanding = session.createQuery(
                        "select max(milestones.landedAt) from Handoff where caseId = :case and kind = TRANSFER",
                        Instant.class)
                .setParameter("case", offer.caseId())
                .getSingleResult();
        return conferences
                .lastAbout(offer.caseId())
                .filter(held -> lastLanding == null || !held.recordedAt().isBefore(lastLanding))
                .filter(held -> held.isVisibleTo(offer.receiver()))
                .isPresent();
    }

    private long declinesOf(UUID caseId) {
        return session.createQuery(
                        "select count(*) from Handoff where caseId = :case and kind = TRANSFER and state = DECLINED "
                                + "and milestones.endedAt > :since",
                        Long.class)
                .setParameter("case", caseId)
                .setParameter("since", conferences.lastRecordedAbout(caseId))
                .getSingleResult();
    }

    /** By whatever way it held the case; a transfer that landed a moment ago may not have been heard of as held. */
    private boolean isWayBack(Handoff offer) {
        return heldCases.everHeld(offer.caseId(), offer.receiver())
                || anyTransfer(
                        "milestones.landedAt is not null and (sender = :agency or receiver = :agency)",
                        offer.caseId(),
                        offer.receiver());
    }

    /** Whoever had no part in the case before learns nothing of it here: case-service will say that it isn't the holder. */
    private boolean hadPart(UUID caseId, Oin agency) {
        return heldCases.everHeld(caseId, agency)
                || anyTransfer(
                        "((sender = :agency and milestones.offeredAt is not null) "
                                + "or (receiver = :agency and milestones.landedAt is not null))",
                        caseId,
                        agency);
    }

    private boolean anyTransfer(String condition, UUID caseId, Oin agency) {
        return session.createQuery(
                                "select count(*) from Handoff where caseId = :case and kind = TRANSFER and "
                                        + condition,
                                Long.class)
                        .setParameter("case", caseId)
                        .setParameter("agency", agency)
                        .getSingleResult()
                > 0;
    }
}
