package nl.stokje.handoff.domain;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.stokje.kit.Oin;
import nl.stokje.kit.Refusal;
import org.hibernate.Session;
import org.hibernate.exception.ConstraintViolationException;

/** All handoffs. Whoever is going to change one locks its row first, so that races have one answer. */
@ApplicationScoped
public class Handoffs {
    /** Of the migrations: at most one open TRANSFER a case. */
    private static final String ONE_OPEN_TRANSFER = "handoff_one_open_transfer";

    private final Session session;

    Handoffs(Session session) {
        this.session = session;
    }

    /** Which side of its handoffs an agency is on. */
    public enum Direction {
        INCOMING,
        OUTGOING
    }

    /**
     * @throws TransferOpen when another transfer of the case is open; it doesn't say which, since the transaction in which
     *     it could be read is over
     */
    public void add(Handoff handoff) {
        try {
            session.persist(handoff);
            session.flush();
        } catch (ConstraintViolationException violated) {
            if (ONE_OPEN_TRANSFER.equals(violated.getConstraintName())) {
                throw new TransferOpen(Optional.empty());
            }
            throw violated;
        }
    }

    /** @throws Refusal when there is none, or this agency isn't to know of it (I11) */
    public Handoff visibleTo(Oin agency, UUID id) {
        return visible(agency, session.find(Handoff.class, id));
    }

    /** As {@link #visibleTo}, and nobody can change it before this transaction has ended. */
    public Handoff heldFor(Oin agency, UUID id) {
        return visible(agency, session.find(Handoff.class, id, LockModeType.PESSIMISTIC_READ));
    }

    /** As {@link #visibleTo}, to be changed. */
    public Handoff lockedFor(Oin agency, UUID id) {
        return visible(agency, session.find(Handoff.class, id, LockModeType.PESSIMISTIC_WRITE));
    }

    /** To be changed by news of its case. */
    public Handoff locked(UUID id) {
        return Optional.ofNullable(session.find(Handoff.class, id, LockModeType.PESSIMISTIC_WRITE))
                .orElseThrow(() -> Refusal.notFound("handoff"));
    }

    /** Whether this agency is a party to a handoff of the case that it may know of. */
    public boolean hasPartyTo(UUID caseId, Oin agency) {
        return session.createQuery(
                        "from Handoff where caseId = :case and (sender = :agency or receiver = :agency)", Handoff.class)
                .setParameter("case", caseId)
                .setParameter("agency", agency)
                .getResultStream()
                .anyMatch(handoff -> handoff.isVisibleTo(agency));
    }

    /** The assistances of a case that are going on, to be changed. */
    public List<Handoff> lockedAssistances(UUID caseId) {
        return session.createQuery(
                        "from Handoff where caseId = :case and kind = ASSIST and state = LANDED", Handoff.class)
                .setParameter("case", caseId)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList();
    }

    /** The handoffs of a case that an agency has before it on an older turn than this, to be changed. */
    public List<Handoff> lockedOutBefore(UUID caseId, int turn) {
        return session
                .createQuery(
                        "from Handoff where caseId = :case and turns.expected < :turn and milestones.endedAt is null "
                                + "and milestones.landingReportedAt is null",
                        Handoff.class)
                .setParameter("case", caseId)
                .setParameter("turn", turn)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList()
                .stream()
                .filter(handoff -> handoff.state().isOutWithAnAgency())
                .toList();
    }

    /** The open transfer of a case that this agency proposed itself. */
    public Optional<UUID> ownOpenTransfer(UUID caseId, Oin sender) {
        return session.createQuery(
                        "select id from Handoff where caseId = :case and sender = :sender and kind = TRANSFER "
                                + "and milestones.proposedAt is not null "
                                + "and milestones.endedAt is null and milestones.landedAt is null",
                        UUID.class)
                .setParameter("case", caseId)
                .setParameter("sender", sender)
                .getResultStream()
                .findFirst();
    }

    /**
     * What this agency may know of, newest first.
     *
     * @param state or null for all
     * @param direction or null for both
     */
    public List<Handoff> list(Oin agency, HandoffState state, Direction direction, UUID before, int limit) {
        return session.createQuery("""
                        from Handoff where id < :before
                        and ((:outgoing = true and sender = :agency
                            and (milestones.requestedAt is null or milestones.requestConfirmedAt is not null))
                          or (:incoming = true and receiver = :agency
                            and (milestones.requestedAt is not null or milestones.offeredAt is not null)))
                        and (:state is null or state = :state)
                        order by id desc""", Handoff.class)
                .setParameter("before", before)
                .setParameter("agency", agency)
                .setParameter("outgoing", direction != Direction.INCOMING)
                .setParameter("incoming", direction != Direction.OUTGOING)
                .setParameter("state", state)
                .setMaxResults(limit)
                .getResultList();
    }

    private static Handoff visible(Oin agency, Handoff handoff) {
        return Optional.ofNullable(handoff)
                .filter(found -> found.isVisibleTo(agency))
                .orElseThrow(() -> Refusal.notFound("handoff"));
    }
}
