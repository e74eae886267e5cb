package nl.stokje.cases.succession;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import nl.stokje.cases.baton.CaseId;
import nl.stokje.cases.baton.SuccessionId;

/** One case of a succession, and what became of it. */
@Entity
@Table(name = "succession_step")
class SuccessionStep {
    /** After so many tries that went wrong it has failed; an operator orders it again once the cause is repaired. */
    static final int TRIES = 5;

    /** One case of one succession: it passes by it once at most. */
    @Embeddable
    record CaseOfSuccession(
            @Column(name = "succession_id") SuccessionId successionId,
            @Column(name = "case_id") CaseId caseId) {}

    @EmbeddedId
    private CaseOfSuccession id;

    @Enumerated(EnumType.STRING)
    private StepOutcome outcome;

    @Enumerated(EnumType.STRING)
    private StepFailure failure;

    private int tries;

    @Column(name = "decided_at")
    private Instant decidedAt;

    protected SuccessionStep() {}

    SuccessionStep(SuccessionId successionId, CaseId caseId) {
        this.id = new CaseOfSuccession(successionId, caseId);
        this.outcome = StepOutcome.WAITING;
    }

    void passed(Instant now) {
        decide(StepOutcome.PASSED, now);
    }

    void failed(StepFailure why, Instant now) {
        failure = why;
        decide(StepOutcome.FAILED, now);
    }

    /** Something went wrong; the case waits for another try, up to a bound. */
    void wentWrong(Instant now) {
        tries++;
        if (tries >= TRIES) {
            failed(StepFailure.COULD_NOT_BE_PROCESSED, now);
        }
    }

    private void decide(StepOutcome what, Instant now) {
        if (!isWaiting()) {
            throw new IllegalStateException("What became of case " + id.caseId() + " is decided already");
        }
        outcome = what;
        decidedAt = now;
    }

    boolean isWaiting() {
        return outcome == StepOutcome.WAITING;
    }

    SuccessionId successionId() {
        return id.successionId();
    }

    CaseId caseId() {
        return id.caseId();
    }

    StepFailure failure() {
        return failure;
    }

    Instant decidedAt() {
        return decidedAt;
    }
}
