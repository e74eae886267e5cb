package nl.stokje.handoff.handoff;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.stokje.handoff.terms.CaseId;
import nl.stokje.handoff.terms.HandoffId;
import nl.stokje.kit.Oin;
import nl.stokje.kit.Refusal;
import org.hibernate.exception.ConstraintViolationException;

/**
 * All handoffs. Whoever is going to change one locks its row first, so that races have one answer. Several are locked in the
 * order of their ids, and after their agency's row where that is locked too: nobody waits in a circle.
 */
@ApplicationScoped
public class Handoffs implements PanacheRepositoryBase<Handoff, UUID> {
    /** Of the migrations: at most one open TRANSFER a case, and one by each agency that may not hold it. */
    private static final Set<String> ONE_OPEN_TRANSFER =
            Set.of("handoff_one_open_transfer", "handoff_one_unconfirmed_transfer");

    /**
     * @throws TransferOpen when another transfer of the case is open; it doesn't say which, since the transaction in which
     *     it could be read is over
     */
    public void add(Handoff handoff) {
        try {
            persistAndFlush(handoff);
        } catch (ConstraintViolationException violated) {
            if (ONE_OPEN_TRANSFER.contains(violated.getConstraintName())) {
                throw new TransferOpen(Optional.empty());
            }
            throw violated;
        }
    }

    /** @throws Refusal when there is none, or this agency isn't to know of it (I11) */
    public Handoff visibleTo(Oin agency, HandoffId id) {
        return visible(agency, findByIdOptional(id.value()));
    }

    /** As {@link #visibleTo}, and nobody can change it before this transaction has ended. */
    public Handoff heldFor(Oin agency, HandoffId id) {
        return visible(agency, findByIdOptional(id.value(), LockModeType.PESSIMISTIC_READ));
    }

    /** As {@link #visibleTo}, to be changed. */
    public Handoff lockedFor(Oin agency, HandoffId id) {
        return visible(agency, findByIdOptional(id.value(), LockModeType.PESSIMISTIC_WRITE));
    }

    /** To be changed by what happened to its case, by the clock or by an operator. */
    public Handoff locked(HandoffId id) {
        return findByIdOptional(id.value(), LockModeType.PESSIMISTIC_WRITE)
                .orElseThrow(() -> Refusal.notFound("handoff"));
    }

    /** Holds all of a case that haven't ended, before one of them is changed and then others, in whatever order. */
    public void holdUnderWay(CaseId caseId) {
        hold("FROM handoff h WHERE h.case_id = :of AND h.ended_at IS NULL", caseId.value());
    }

    /** As {@link #holdUnderWay}, the transfers of the case that this transfer passes; nothing if it is none. */
    public void holdTransfersBeside(HandoffId transfer) {
        hold("""
                FROM handoff h JOIN handoff t ON t.id = :of AND t.kind = 'TRANSFER' AND h.case_id = t.case_id
                WHERE h.kind = 'TRANSFER' AND h.ended_at IS NULL""", transfer.value());
    }

    /** As {@link #holdUnderWay}, those of a case that owe a conference. */
    public void holdOwingConference(CaseId caseId) {
        hold("FROM handoff h WHERE h.case_id = :of AND h.conference_owed IS NOT NULL", caseId.value());
    }

    private void hold(String which, UUID of) {
        getEntityManager()
                .createNativeQuery("SELECT h.id " + which + " ORDER BY h.id FOR NO KEY UPDATE OF h", Tuple.class)
                .setParameter("of", of)
                .getResultList();
    }

    /**
     * Whether this agency may see a handoff of the case that case-service has confirmed: anybody can propose a handoff of a
     * case whose id they know.
     */
    public boolean hasPartyTo(CaseId caseId, Oin agency) {
        return find("caseId", caseId).stream()
                .anyMatch(handoff -> handoff.isVisibleTo(agency)
                        && handoff.progress().milestones().confirmed());
    }

    /** The assistances of a case that are going on, to be changed. */
    public List<Handoff> lockedAssistances(CaseId caseId) {
        return find("caseId = ?1 and kind = ASSIST and progress.state = LANDED order by id", caseId)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }

    /** The handoffs of a case that await an agency in an older turn than this, to be changed. */
    public List<Handoff> lockedAwaitingBefore(CaseId caseId, int turn) {
        return find(
                        "caseId = ?1 and progress.turns.expected < ?2 and progress.milestones.endedAt is null "
                                + "and progress.milestones.landingReportedAt is null order by id",
                        caseId,
                        turn)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list()
                .stream()
                .filter(handoff -> handoff.state().awaitsAnAgency())
                .toList();
    }

    /**
     * case-service has said that the sender of this one holds the case: case-service will refuse what other agencies proposed,
     * and until then those proposals block nothing. Before the offer, which may take the place of one of them.
     */
    public void markOthersUnconfirmed(Handoff transfer) {
        update(
                "progress.holderUnconfirmed = true where caseId = ?1 and parties.sender <> ?2 and kind = TRANSFER "
                        + "and progress.state in (PREPARING, LANDING) and not progress.holderUnconfirmed",
                transfer.caseId(),
                transfer.sender());
    }

    /** The open transfer of a case that this agency proposed itself. */
    public Optional<HandoffId> ownOpenTransfer(CaseId caseId, Oin sender) {
        return find(
                        "caseId = ?1 and parties.sender = ?2 and kind = TRANSFER and progress.milestones.proposedAt is not null "
                                + "and progress.milestones.endedAt is null and progress.milestones.landedAt is null",
                        caseId,
                        sender)
                .firstResultOptional()
                .map(Handoff::id);
    }

    /** Handoffs that await an agency without a deadline: those that were under way before there were deadlines. */
    public List<HandoffId> withoutDeadline(int limit) {
        return find("progress.waiting.agency is not null and progress.waiting.dueAt is null")
                .range(0, limit - 1)
                .stream()
                .map(Handoff::id)
                .toList();
    }

    /** Handoffs that this receiver must still decide about, or that are about to be offered to it, to be changed. */
    public List<Handoff> lockedOpenTo(Oin receiver) {
        return find(
                        "parties.receiver = ?1 and progress.state in ?2 order by id",
                        receiver,
                        HandoffState.endedByARemovedAgency())
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }

    /** How many may make this receiver the holder at any moment. */
    public long landingAt(Oin receiver) {
        return count("parties.receiver = ?1 and progress.state = LANDING", receiver);
    }

    /** Each state that handoffs are in, how many there are, and since when the oldest could wait for case-service. */
    List<StateCount> countByState() {
        return getEntityManager().createQuery("""
                        select progress.state, count(*), min(coalesce(progress.milestones.landingReportedAt,
                          progress.milestones.proposedAt, progress.milestones.requestedAt))
                        from Handoff group by progress.state""", StateCount.class).getResultList();
    }

    record StateCount(HandoffState state, long count, Instant since) {}

    private static Handoff visible(Oin agency, Optional<Handoff> handoff) {
        return handoff.filter(found -> found.isVisibleTo(agency)).orElseThrow(() -> Refusal.notFound("handoff"));
    }
}
