package nl.stokje.cases.succession;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** One case of a succession, and what became of it. */
@Entity
@Table(name = "succession_step")
public class SuccessionStep {
    /** After so many tries that went wrong it has failed; an operator orders it again once the cause is repaired. */
    static final int TRIES = 5;

    public enum Outcome {
        WAITING,
        PASSED,
        FAILED
    }

    /** Why a case didn't pass. */
    public enum Failure {
        HELD_BY_ANOTHER("The case was passed on by a handoff before its turn came."),
        SUCCESSOR_GONE("The successor has left the directory itself."),
        COULD_NOT_BE_PROCESSED("Every try to pass it went wrong; see the log of case-service.");

        private final String detail;

        Failure(String detail) {
            this.detail = detail;
        }

        public String detail() {
            return detail;
        }
    }

    /** One case of one succession: it passes by it once at most. */
    @Embeddable
    public record CaseOfSuccession(
            @Column(name = "succession_id") UUID successionId,
            @Column(name = "case_id") UUID caseId) {}

    @EmbeddedId
    private CaseOfSuccession id;

    @Enumerated(EnumType.STRING)
    private Outcome outcome;

    @Enumerated(EnumType.STRING)
    private Failure failure;

    private int tries;

    @Column(name = "decided_at")
    private Instant decidedAt;

    protected SuccessionStep() {}

    SuccessionStep(UUID successionId, UUID caseId) {
        this.id = new CaseOfSuccession(successionId, caseId);
        this.outcome = Outcome.WAITING;
    }

    public void passed(Instant now) {
        decide(Outcome.PASSED, now);
    }

    public void failed(Failure why, Instant now) {
        failure = why;
        decide(Outcome.FAILED, now);
    }

    /** Something went wrong; it waits for another try, up to a bound. */
    public void wentWrong(Instant now) {
        tries++;
        if (tries >= TRIES) {
            failed(Failure.COULD_NOT_BE_PROCESSED, now);
        }
    }

    private void decide(Outcome what, Instant now) {
        if (!isWaiting()) {
            throw new IllegalStateException("What became of case " + id.caseId() + " is decided already");
        }
        outcome = what;
        decidedAt = now;
    }

    public boolean isWaiting() {
        return outcome == Outcome.WAITING;
    }

    public UUID successionId() {
        return id.successionId();
    }

    public UUID caseId() {
        return id.caseId();
    }

    public Failure failure() {
        return failure;
    }

    public Instant decidedAt() {
        return decidedAt;
    }
}
