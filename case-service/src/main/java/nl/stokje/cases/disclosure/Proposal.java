package nl.stokje.cases.disclosure;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.PostLoad;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import nl.stokje.cases.baton.CaseId;
import nl.stokje.cases.baton.HandoffId;
import nl.stokje.cases.baton.HandoffKind;
import nl.stokje.cases.baton.Urgency;
import nl.stokje.cases.disclosure.DisclosureEvent.PreviewRefusal;
import nl.stokje.cases.disclosure.DisclosureEvent.PreviewRefused;
import nl.stokje.kit.Oin;
import nl.stokje.kit.vault.PersonalRow;
import nl.stokje.kit.vault.PersonalText;
import nl.stokje.kit.vault.PersonalTextType;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.Type;
import org.hibernate.type.SqlTypes;

/** What case-service knows of a handoff: what was proposed, and what it answered. */
@Entity
@Table(name = "proposal")
public class Proposal {
    /** WAITING: its case isn't known here yet. OPENED: the full context is sealed. ENDED: nothing is sealed any more. */
    enum Answer {
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
    private CaseId caseId;

    @Enumerated(EnumType.STRING)
    private HandoffKind kind;

    private Oin sender;
    private Oin receiver;

    @Enumerated(EnumType.STRING)
    private Urgency urgency;

    /** Without what the sender wrote. */
    @JdbcTypeCode(SqlTypes.JSON)
    private Terms terms;

    @Type(PersonalTextType.class)
    @Column(name = "need_text")
    private PersonalText needText;

    @Type(PersonalTextType.class)
    private PersonalText purpose;

    @Enumerated(EnumType.STRING)
    private Answer answer;

    private Integer turn;

    @Column(name = "proposed_at")
    private Instant proposedAt;

    @Column(name = "give_up_at")
    private Instant giveUpAt;

    protected Proposal() {}

    /** @param giveUpAt until when its case may still become known */
    public Proposal(ProposedHandoff proposed, Instant giveUpAt) {
        this.handoffId = proposed.handoffId().value();
        this.caseId = proposed.caseId();
        this.kind = proposed.kind();
        this.sender = proposed.sender();
        this.receiver = proposed.receiver();
        this.urgency = proposed.urgency();
        this.terms = proposed.terms().withTexts(null, null);
        this.needText = PersonalText.of(proposed.terms().needText());
        this.purpose = PersonalText.of(proposed.terms().purpose());
        this.answer = Answer.WAITING;
        this.proposedAt = proposed.proposedAt();
        this.giveUpAt = giveUpAt;
        placeTexts();
    }

    @PostLoad
    void placeTexts() {
        PersonalRow.of("proposal", handoffId, caseId.value())
                .holds("need_text", needText)
                .holds("purpose", purpose);
    }

    /** The preview is sealed; the handoff must be landed in the turn that holds now. */
    public void preview(int turn) {
        this.turn = turn;
        answer = Answer.PREVIEWED;
    }

    public PreviewRefused refuse(PreviewRefusal reason) {
        answer = Answer.REFUSED;
        return new PreviewRefused(caseId, handoffId(), reason);
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

    public HandoffId handoffId() {
        return new HandoffId(handoffId);
    }

    public CaseId caseId() {
        return caseId;
    }

    public Oin sender() {
        return sender;
    }

    Oin receiver() {
        return receiver;
    }

    Urgency urgency() {
        return urgency;
    }

    /** What decides whether something may travel; what the sender wrote stays closed. */
    Terms termsWithoutTexts() {
        return terms;
    }

    Terms terms() {
        return terms.withTexts(PersonalText.textOf(needText), PersonalText.textOf(purpose));
    }

    /** The turn stamped on the preview, or null before. */
    public Integer turn() {
        return turn;
    }
}
