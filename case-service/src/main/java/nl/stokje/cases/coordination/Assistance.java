package nl.stokje.cases.coordination;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import nl.stokje.cases.baton.Case;
import nl.stokje.cases.baton.CaseId;
import nl.stokje.cases.baton.HandoffId;
import nl.stokje.cases.baton.Landing;
import nl.stokje.cases.coordination.CoordinationEvent.AssistanceBegun;
import nl.stokje.cases.coordination.CoordinationEvent.AssistanceEnded;
import nl.stokje.kit.Oin;

/**
 * An agency works on a case beside its holder, by one handoff. It sees what the terms of that handoff cover until it leaves
 * (I4, I11), and stays when the baton passes to another.
 */
@Entity
@Table(name = "assistance")
public class Assistance {
    @Id
    @Column(name = "handoff_id")
    private UUID handoffId;

    @Column(name = "case_id")
    private CaseId caseId;

    private Oin assistant;

    @Column(name = "begun_at")
    private Instant begunAt;

    @Column(name = "ended_at")
    private Instant endedAt;

    @Enumerated(EnumType.STRING)
    @Column(name = "end_reason")
    private AssistanceEndReason endReason;

    protected Assistance() {}

    /** @param landing one that fits the case */
    public Assistance(Landing landing, Instant now) {
        this.handoffId = landing.handoffId().value();
        this.caseId = landing.caseId();
        this.assistant = landing.receiver();
        this.begunAt = now;
    }

    public AssistanceBegun begun(Case theCase) {
        return new AssistanceBegun(caseId, handoffId(), theCase.holder(), assistant, theCase.turn(), begunAt);
    }

    /** @throws IllegalStateException when it has ended before */
    public AssistanceEnded end(Case theCase, AssistanceEndReason reason, Instant now) {
        if (endedAt != null) {
            throw new IllegalStateException("The assistance by handoff " + handoffId + " has ended before");
        }
        endedAt = now;
        endReason = reason;
        return new AssistanceEnded(caseId, handoffId(), theCase.holder(), assistant, theCase.turn(), now, reason);
    }

    public boolean runs() {
        return endedAt == null;
    }

    public HandoffId handoffId() {
        return new HandoffId(handoffId);
    }

    public CaseId caseId() {
        return caseId;
    }

    public Oin assistant() {
        return assistant;
    }

    public Instant begunAt() {
        return begunAt;
    }
}
