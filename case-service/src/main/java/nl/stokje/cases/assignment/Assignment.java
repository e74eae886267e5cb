package nl.stokje.cases.assignment;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import nl.stokje.cases.baton.CaseId;
import nl.stokje.kit.Oin;

/**
 * How one agency that works on a case has placed it in its own house: which person or team works on it, and what the agency itself
 * calls it. No other agency sees it, and nothing of it travels.
 */
@Entity
@Table(name = "assignment")
public class Assignment {
    /** One agency and one case. */
    @Embeddable
    record AgencyAndCase(
            String agency, @Column(name = "case_id") UUID caseId) {
        static AgencyAndCase of(Oin agency, CaseId caseId) {
            return new AgencyAndCase(agency.value(), caseId.value());
        }
    }

    @EmbeddedId
    private AgencyAndCase id;

    private String assignee;

    @Column(name = "external_reference")
    private String externalReference;

    @Column(name = "assigned_at")
    private Instant assignedAt;

    protected Assignment() {}

    Assignment(AgencyAndCase id) {
        this.id = id;
    }

    /** Takes the place of what was said before; what is null isn't known. */
    void become(String newAssignee, String newReference, Instant now) {
        assignee = newAssignee;
        externalReference = newReference;
        assignedAt = now;
    }

    String assignee() {
        return assignee;
    }

    String externalReference() {
        return externalReference;
    }

    Instant assignedAt() {
        return assignedAt;
    }
}
