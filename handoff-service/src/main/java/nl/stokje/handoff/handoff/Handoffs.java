package nl.stokje.handoff.handoff;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.stokje.kit.Oin;
import nl.stokje.kit.Refusal;
import org.hibernate.Session;
import org.hibernate.exception.ConstraintViolationException;

/** All handoffs. Whoever is going to change one locks its row first, so that races have one answer. */
@ApplicationScoped
public class Handoffs {
    /** Of the migrations: at most one open TRANSFER a case, and one by each who may not hold it. */
    private static final Set<String> ONE_OPEN_TRANSFER =
            Set.of("handoff_one_open_transfer", "handoff_one_unconfirmed_transfer");

    private final Session session;

    Handoffs(Session session) {
        this.session = session;
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
            if (ONE_OPEN_TRANSFER.contains(violated.getConstraintName())) {
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

    /**
     * Whether this agency is a party to a handoff of the case that it may know of, and that case-service has confirmed: anybody
     * can propose a handoff of a case whose id they know.
     */
    public boolean hasPartyTo(UUID caseId, Oin agency) {
        return session.createQuery(
                        "from Handoff where caseId = :case and (sender = :agency or receiver = :agency)", Handoff.class)
                .setParameter("case", caseId)
                .setParameter("agency", agency)
                .getResultStream()
                .anyMatch(handoff -> handoff.isVisibleTo(agency) && handoff.isConfirmed());
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

    /**
     * case-service has said that the sender of this one holds the case: what others proposed is for it to refuse, and stands
     * in nobody's way until then. Before the offer, which may take the place of one of them.
     */
    public void markOthersUnconfirmed(Handoff transfer) {
        session.createMutationQuery(
                        "update Handoff set holderUnconfirmed = true where caseId = :case and sender <> :sender "
                                + "and kind = TRANSFER and state in (PREPARING, LANDING) and not holderUnconfirmed")
                .setParameter("case", transfer.caseId())
                .setParameter("sender", transfer.sender())
                .executeUpdate();
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

    /** What waits for an agency without a deadline: what was under way before there were any. */
    public List<UUID> withoutDeadline(int limit) {
        return session.createQuery(
                        "select id from Handoff where waiting.agency is not null and waiting.dueAt is null", UUID.class)
                .setMaxResults(limit)
                .getResultList();
    }

    /** What is still to be decided about by this receiver or about to be offered to it, to be changed; not what is landing. */
    public List<Handoff> lockedOpenTo(Oin receiver) {
        return session.createQuery("from Handoff where receiver = :receiver and state in :states", Handoff.class)
                .setParameter("receiver", receiver)
                .setParameter("states", HandoffState.endedByAGoneAgency())
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList();
    }

    /** How many may make this receiver the holder at any moment. */
    public long landingAt(Oin receiver) {
        return session.createQuery(
                        "select count(*) from Handoff where receiver = :receiver and state = LANDING", Long.class)
                .setParameter("receiver", receiver)
                .getSingleResult();
    }

    private static Handoff visible(Oin agency, Handoff handoff) {
        return Optional.ofNullable(handoff)
                .filter(found -> found.isVisibleTo(agency))
                .orElseThrow(() -> Refusal.notFound("handoff"));
    }
}
