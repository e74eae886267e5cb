package nl.stokje.cases.disclosure;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import nl.stokje.cases.baton.HandoffKind;
import nl.stokje.cases.baton.Urgency;
import nl.stokje.kit.Oin;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** What case-service knows of a handoff: what was asked of it, and what it answered. */
@Entity
@Table(name = "proposal")
public class Proposal {
    /** WAITING: its case isn't known here yet. OPENED: the full context is sealed. ENDED: nothing is sealed any more. */
    public enum Answer {
        WAITING,
        PREVIEWED,
        REFUSED,
        OPENED,
        ENDED
    }

    @Id
    @Column(name = "handoff_id")
    private UUID handoffId;

    @Version
    private long version;

    @Column(name = "case_id")
    private UUID caseId;

    @Enumerated(EnumType.STRING)
    private HandoffKind kind;

    private Oin sender;
    private Oin receiver;

    @Enumerated(EnumType.STRING)
    private Urgency urgency;

    @JdbcTypeCode(SqlTypes.JSON)
    private Terms terms;

    @Enumerated(EnumType.STRING)
    private Answer answer;

    private Integer turn;

    @Column(name = "proposed_at")
    private Instant proposedAt;

    @Column(name = "give_up_at")
    private Instant giveUpAt;

    protected Proposal() {}

    /** @param giveUpAt until when its case may still become known */
    public Proposal(
            UUID handoffId,
            UUID caseId,
            HandoffKind kind,
            Oin sender,
            Oin receiver,
            Urgency urgency,
            Terms terms,
            Instant proposedAt,
            Instant giveUpAt) {
        this.handoffId = handoffId;
        this.caseId = caseId;
        this.kind = kind;
        this.sender = sender;
        this.receiver = receiver;
        this.urgency = urgency;
        this.terms = terms;
        this.answer = Answer.WAITING;
        this.proposedAt = proposedAt;
        this.giveUpAt = giveUpAt;
    }

    /** The preview is sealed; the handoff must be landed in the turn that holds now. */
    public void preview(int turn) {
        this.turn = turn;
        answer = Answer.PREVIEWED;
    }

    public DisclosureEvent.PreviewRefused refuse(DisclosureEvent.PreviewRefusal reason) {
        answer = Answer.REFUSED;
        return new DisclosureEvent.PreviewRefused(caseId, handoffId, reason);
    }

    public void open() {
        answer = Answer.OPENED;
    }

    /** The handoff has ended without a landing: what isn't sealed yet never will be. */
    public void end() {
        answer = Answer.ENDED;
    }

    public boolean isWaiting() {
        return answer == Answer.WAITING;
    }

    public boolean isPreviewed() {
        return answer == Answer.PREVIEWED;
    }

    public boolean isCrisis() {
        return urgency == Urgency.CRISIS;
    }

    public UUID handoffId() {
        return handoffId;
    }

    public UUID caseId() {
        return caseId;
    }

    public HandoffKind kind() {
        return kind;
    }

    public Oin sender() {
        return sender;
    }

    public Oin receiver() {
        return receiver;
    }

    public Urgency urgency() {
        return urgency;
    }

    public Terms terms() {
        return terms;
    }

    /** The turn stamped on the preview, or null before. */
    public Integer turn() {
        return turn;
    }
}
