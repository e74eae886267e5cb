package nl.stokje.cases.reconciliation;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import nl.stokje.kit.Ids;

/**
 * What case-service and handoff-service don't hold in common about a case. News on its way looks like one, so it counts only
 * once it stands in two tellings running; then an operator looks.
 */
@Entity
@Table(name = "discrepancy")
public class Discrepancy {
    /** What is not the same. LANDING: a transfer landed there in a turn that no handoff brought here. */
    public enum Aspect {
        CASE,
        HOLDER,
        TURN,
        LANDING,
        ASSISTANTS
    }

    /** What is held true here, and what there. */
    public record Found(Aspect aspect, String caseServiceValue, String handoffServiceValue) {}

    @Id
    private UUID id;

    @Column(name = "case_id")
    private UUID caseId;

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

    public Discrepancy(UUID caseId, Found found, Instant now) {
        this.id = Ids.next();
        this.caseId = caseId;
        this.aspect = found.aspect();
        this.caseServiceValue = found.caseServiceValue();
        this.handoffServiceValue = found.handoffServiceValue();
        this.foundAt = now;
    }

    /** Found again. It counts if it is still the very same; another one in its place may be news on its way again. */
    public void foundAgain(Found found, Instant now) {
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

    public UUID id() {
        return id;
    }

    public UUID caseId() {
        return caseId;
    }

    public Aspect aspect() {
        return aspect;
    }

    public String caseServiceValue() {
        return caseServiceValue;
    }

    public String handoffServiceValue() {
        return handoffServiceValue;
    }

    public Instant foundAt() {
        return foundAt;
    }

    /** Null while it was found just once. */
    public Instant confirmedAt() {
        return confirmedAt;
    }
}
