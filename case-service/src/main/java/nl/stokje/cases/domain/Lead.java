package nl.stokje.cases.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.stokje.cases.domain.WorkingTogether.ChangeOfLead;
import nl.stokje.cases.domain.WorkingTogether.LeadChanged;
import nl.stokje.cases.domain.WorkingTogether.LeadDeclined;
import nl.stokje.cases.domain.WorkingTogether.LeadProposed;
import nl.stokje.kit.Oin;
import nl.stokje.kit.Refusal;

/**
 * Which agency speaks to the citizen for all that work on a case: its holder, unless it and an agency that assists have
 * agreed otherwise. One of the two proposes a change, the other agrees to it or declines. A case without one is led by its
 * holder.
 */
@Entity
@Table(name = "lead")
public class Lead {
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

    protected Lead() {}

    public Lead(UUID caseId) {
        this.caseId = caseId;
    }

    /** @throws Refusal when nothing would change, when a third agency has the lead, or when it isn't this agency's to propose */
    public LeadProposed propose(Oin next, Oin by, Case about, Instant now) {
        if (next.equals(of(about))) {
            throw refuse("lead-unchanged", "That agency has the lead already.", about);
        }
        if (agency != null && !about.isHeldBy(next)) {
            throw refuse("lead-with-another", "The lead goes back to the holder first.", about);
        }
        if (!by.equals(of(about)) && !by.equals(next)) {
            throw refuse("not-your-lead", "The lead is between the holder and the other agency.", about);
        }
        proposed = next;
        proposedBy = by;
        return new LeadProposed(caseId, about.holder(), assistant(), next, by, about.turn(), now);
    }

    /** @throws Refusal when nothing is proposed, or not to this agency */
    public LeadChanged agree(Oin by, Case about, Instant now) {
        if (!by.equals(otherSide(about))) {
            throw refuse("not-your-lead", "The side that didn't propose it agrees to it.", about);
        }
        var former = of(about);
        agency = about.isHeldBy(proposed) ? null : proposed;
        dropProposal();
        return new LeadChanged(caseId, about.holder(), former, of(about), about.turn(), ChangeOfLead.AGREED, now);
    }

    /**
     * Whoever proposed it takes it back the same way.
     *
     * @throws Refusal when nothing is proposed, or this agency has no part in it
     */
    public LeadDeclined decline(Oin by, Case about, Instant now) {
        if (!by.equals(otherSide(about)) && !by.equals(proposedBy)) {
            throw refuse("not-your-lead", "The lead is between the holder and the other agency.", about);
        }
        var assistant = assistant();
        dropProposal();
        return new LeadDeclined(caseId, about.holder(), assistant, of(about), by, about.turn(), now);
    }

    /** The holder of now speaks to the citizen again, and whatever was proposed is off. Empty if that is nothing new. */
    public Optional<LeadChanged> fallBack(ChangeOfLead because, Case about, Instant now) {
        var former = Optional.ofNullable(agency).filter(lead -> !about.isHeldBy(lead));
        agency = null;
        dropProposal();
        return former.map(
                lead -> new LeadChanged(caseId, about.holder(), lead, about.holder(), about.turn(), because, now));
    }

    /** Whether this agency has the lead beside the holder, or would have it. */
    public boolean concerns(Oin assistant) {
        return assistant.equals(assistant());
    }

    public Oin of(Case about) {
        return agency == null ? about.holder() : agency;
    }

    /** Who would speak for all from now on, or null. */
    public Oin proposed() {
        return proposed;
    }

    /** Which of the two proposes it, or null. */
    public Oin proposedBy() {
        return proposedBy;
    }

    private Oin otherSide(Case about) {
        if (proposed == null) {
            throw refuse("no-lead-proposed", "No change of the lead is proposed.", about);
        }
        return about.isHeldBy(proposedBy) ? assistant() : about.holder();
    }

    private Oin assistant() {
        return agency == null ? proposed : agency;
    }

    private void dropProposal() {
        proposed = null;
        proposedBy = null;
    }

    private Refusal refuse(String code, String detail, Case about) {
        return Refusal.conflict(code, detail, Map.of("lead", of(about), "holder", about.holder()));
    }
}
