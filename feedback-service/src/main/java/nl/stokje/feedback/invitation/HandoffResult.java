package nl.stokje.feedback.invitation;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** What the receiver of a handoff says came of it. Stands beside what the citizen says, and never in its place. */
@Entity
@Table(name = "handoff_result")
class HandoffResult {
    @Id
    @Column(name = "handoff_id")
    private UUID handoffId;

    private String result;

    @Column(name = "concluded_at")
    private Instant concludedAt;

    protected HandoffResult() {}

    /** @param result as handoff-service names it */
    HandoffResult(HandoffId handoffId, String result, Instant concludedAt) {
        this.handoffId = handoffId.value();
        this.result = result;
        this.concludedAt = concludedAt;
    }

    HandoffId handoffId() {
        return new HandoffId(handoffId);
    }

    public String result() {
        return result;
    }
}
