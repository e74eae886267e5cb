package nl.stokje.cases.coordination;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.stokje.cases.baton.Case;
import nl.stokje.cases.baton.CaseId;
import nl.stokje.cases.coordination.CoordinationEvent.CoordinatorChanged;
import nl.stokje.cases.coordination.CoordinationEvent.CoordinatorDeclined;
import nl.stokje.cases.coordination.CoordinationEvent.CoordinatorProposed;
import nl.stokje.kit.Oin;
import nl.stokje.kit.Refusal;

/**
 * Which agency speaks to the citizen for all that work on a case: its holder, unless it and an agency that assists have
 * agreed otherwise. One of the two proposes a change, the other agrees to it or declines. In a case without one the
 * holder coordinates.
 */
@Entity
@Table(name = "coordination")
public class CoordinatingAgency {
    @Id
    @Column(name = "case_id")
    private UUID caseId;

    @Version
    private long version;

    /** Null while it is the holder. */
    private Oin agency;

    private Oin proposed;

    @Column(name = "proposed_by")
    private Oin proposedBy;

    protected CoordinatingAgency() {}

    CoordinatingAgency(CaseId caseId) {
        this.caseId = caseId.value();
    }

    /** @throws Refusal when nothing would change, when a third agency coordinates, or when it isn't this agency's to propose */
    CoordinatorProposed propose(Oin next, Oin by, Case theCase, Instant now) {
        if (next.equals(of(theCase))) {
            throw refuse("coordinator-unchanged", "That agency coordinates the case already.", theCase);
        }
        if (agency != null && !theCase.isHeldBy(next)) {
            throw refuse("coordinator-elsewhere", "The holder must coordinate again first.", theCase);
        }
        if (!by.equals(of(theCase)) && !by.equals(next)) {
            throw refuse("not-your-decision", "Only the holder and the other agency decide who coordinates.", theCase);
        }
        proposed = next;
        proposedBy = by;
        return new CoordinatorProposed(caseId(), theCase.holder(), assistant(), next, by, theCase.turn(), now);
    }

    /** @throws Refusal when nothing is proposed, or not to this agency */
    CoordinatorChanged agree(Oin by, Case theCase, Instant now) {
        if (!by.equals(theOther(theCase))) {
            throw refuse("not-your-decision", "The agency that didn't propose it agrees to it.", theCase);
        }
        var former = of(theCase);
        agency = theCase.isHeldBy(proposed) ? null : proposed;
        dropProposal();
        return new CoordinatorChanged(
                caseId(), theCase.holder(), former, of(theCase), theCase.turn(), CoordinatorChangeReason.AGREED, now);
    }

    /**
     * Whoever proposed it takes it back the same way.
     *
     * @throws Refusal when nothing is proposed, or this agency has no part in it
     */
    CoordinatorDeclined decline(Oin by, Case theCase, Instant now) {
        if (!by.equals(theOther(theCase)) && !by.equals(proposedBy)) {
            throw refuse("not-your-decision", "Only the holder and the other agency decide who coordinates.", theCase);
        }
        var assistant = assistant();
        dropProposal();
        return new CoordinatorDeclined(caseId(), theCase.holder(), assistant, of(theCase), by, theCase.turn(), now);
    }

    /** The present holder speaks to the citizen again, and what was proposed is dropped. Empty if the holder did already. */
    Optional<CoordinatorChanged> fallBack(CoordinatorChangeReason reason, Case theCase, Instant now) {
        var former = Optional.ofNullable(agency).filter(coordinator -> !theCase.isHeldBy(coordinator));
        agency = null;
        dropProposal();
        return former.map(coordinator -> new CoordinatorChanged(
                caseId(), theCase.holder(), coordinator, theCase.holder(), theCase.turn(), reason, now));
    }

    /** Whether this agency coordinates in place of the holder, or would. */
    boolean concerns(Oin assistant) {
        return assistant.equals(assistant());
    }

    public Oin of(Case theCase) {
        return agency == null ? theCase.holder() : agency;
    }

    /** Who would speak for all from now on, or null. */
    public Oin proposed() {
        return proposed;
    }

    /** Which of the two proposes it, or null. */
    public Oin proposedBy() {
        return proposedBy;
    }

    private Oin theOther(Case theCase) {
        if (proposed == null) {
            throw refuse("no-coordinator-proposed", "No other coordinator is proposed.", theCase);
        }
        return theCase.isHeldBy(proposedBy) ? assistant() : theCase.holder();
    }

    private Oin assistant() {
        return agency == null ? proposed : agency;
    }

    private void dropProposal() {
        proposed = null;
        proposedBy = null;
    }

    private Refusal refuse(String code, String detail, Case theCase) {
        return Refusal.conflict(code, detail, Map.of("coordinator", of(theCase), "holder", theCase.holder()));
    }

    private CaseId caseId() {
        return new CaseId(caseId);
    }
}
