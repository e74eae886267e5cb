package nl.stokje.handoff.conference;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import nl.stokje.handoff.caseservice.HeldCases;
import nl.stokje.handoff.handoff.Handoff;
import nl.stokje.handoff.terms.CaseId;
import nl.stokje.kit.Oin;
import nl.stokje.kit.wall.AsService;

/** How cases went between agencies. */
@ApplicationScoped
class TransferHistories implements PanacheRepositoryBase<Handoff, UUID> {
    private static final String WHOLE =
            "Numbers leave: whether a case goes back and forth shows in the handoffs of all its agencies";

    private final HeldCases heldCases;
    private final Conferences conferences;

    TransferHistories(HeldCases heldCases, Conferences conferences) {
        this.heldCases = heldCases;
        this.conferences = conferences;
    }

    @AsService(WHOLE)
    TransferHistory before(Handoff offer) {
        var lastConference = conferences.lastAbout(offer.caseId());
        return new TransferHistory(
                hadPart(offer.caseId(), offer.sender()),
                declines(offer.caseId(), lastConference),
                held(offer.caseId(), offer.receiver()),
                lastConference
                        .filter(conference -> conference.isVisibleTo(offer.receiver()))
                        .filter(conference -> isSinceLastLanding(offer.caseId(), conference))
                        .isPresent());
    }

    /** Of transfers of this case, since its last conference; by this service's own clock. */
    @AsService(WHOLE)
    long declinesOf(CaseId caseId) {
        return declines(caseId, conferences.lastAbout(caseId));
    }

    /** From now on no handoff of the case owes a conference. */
    @AsService("A conference settles what any handoff of the case owes")
    void settleConferencesOf(CaseId caseId) {
        update(
                "conversation.conferenceOwed = null where caseId = ?1 and conversation.conferenceOwed is not null",
                caseId);
    }

    private long declines(CaseId caseId, Optional<Conference> lastConference) {
        var since = lastConference.map(Conference::recordedAt).orElse(Instant.EPOCH);
        return count(
                "caseId = ?1 and kind = TRANSFER and progress.state = DECLINED and progress.milestones.endedAt > ?2",
                caseId,
                since);
    }

    private boolean isSinceLastLanding(CaseId caseId, Conference conference) {
        return count(
                        "caseId = ?1 and kind = TRANSFER and progress.milestones.landedAt > ?2",
                        caseId,
                        conference.recordedAt())
                == 0;
    }

    /** By whatever way the agency held the case; a transfer that landed a moment ago may not have been heard of as held. */
    private boolean held(CaseId caseId, Oin agency) {
        return heldCases.everHeld(caseId, agency)
                || count(
                                "caseId = ?1 and kind = TRANSFER and progress.milestones.landedAt is not null "
                                        + "and (parties.sender = ?2 or parties.receiver = ?2)",
                                caseId,
                                agency)
                        > 0;
    }

    private boolean hadPart(CaseId caseId, Oin agency) {
        return heldCases.everHeld(caseId, agency)
                || count(
                                "caseId = ?1 and kind = TRANSFER "
                                        + "and ((parties.sender = ?2 and progress.milestones.offeredAt is not null) "
                                        + "or (parties.receiver = ?2 and progress.milestones.landedAt is not null))",
                                caseId,
                                agency)
                        > 0;
    }
}
