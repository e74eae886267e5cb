package nl.stokje.cases.reconciliation;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import nl.stokje.cases.baton.CaseId;
import nl.stokje.kit.Ids;

/**
 * Something that case-service and handoff-service don't hold in common about a case. An event on its way looks like one, so a
 * discrepancy counts only once it is found in two reports running; then an operator looks into it.
 */
@Entity
@Table(name = "discrepancy")
class Discrepancy {
    @Id
    private UUID id;

    @Column(name = "case_id")
    private CaseId caseId;

    @Enumerated(EnumType.STRING)
    private Aspect aspect;

    @Column(name = "case_service_value")
    private String caseServiceValue;

    @Column(name = "handoff_service_value")
    private String handoffServiceValue;

    @Column(name = "found_at")
    private Instant foundAt;

    @Column(name = "confirmed_at")
    private Instant confirmedAt;

    protected Discrepancy() {}

    Discrepancy(CaseId caseId, FoundDiscrepancy found, Instant now) {
        this.id = Ids.next();
        this.caseId = caseId;
        this.aspect = found.aspect();
        this.caseServiceValue = found.caseServiceValue();
        this.handoffServiceValue = found.handoffServiceValue();
        this.foundAt = now;
    }

    /** Found again. It counts if it is still the very same; another one in its place may be an event on its way again. */
    void foundAgain(FoundDiscrepancy found, Instant now) {
        if (!caseServiceValue.equals(found.caseServiceValue())
                || !handoffServiceValue.equals(found.handoffServiceValue())) {
            caseServiceValue = found.caseServiceValue();
            handoffServiceValue = found.handoffServiceValue();
            foundAt = now;
            confirmedAt = null;
        } else if (confirmedAt == null) {
            confirmedAt = now;
        }
    }

    UUID id() {
        return id;
    }

    CaseId caseId() {
        return caseId;
    }

    Aspect aspect() {
        return aspect;
    }

    String caseServiceValue() {
        return caseServiceValue;
    }

    String handoffServiceValue() {
        return handoffServiceValue;
    }

    Instant foundAt() {
        return foundAt;
    }

    /** Null while it was found just once. */
    Instant confirmedAt() {
        return confirmedAt;
    }
}
