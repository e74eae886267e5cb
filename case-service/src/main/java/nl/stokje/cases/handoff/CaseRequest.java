package nl.stokje.cases.handoff;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import nl.stokje.cases.baton.Case;
import nl.stokje.cases.baton.CaseId;
import nl.stokje.cases.baton.HandoffId;
import nl.stokje.cases.handoff.RequestEvent.RequestConfirmed;
import nl.stokje.cases.handoff.RequestEvent.RequestRefusal;
import nl.stokje.cases.handoff.RequestEvent.RequestRefused;
import nl.stokje.kit.Oin;

/** An agency asks for a case at the one that it believes holds it. Only that one may hear of it. */
@Entity
@Table(name = "case_request")
public class CaseRequest {
    /** WAITING: its case isn't known here yet. ENDED: withdrawn before there was an answer. */
    enum Answer {
        WAITING,
        CONFIRMED,
        REFUSED,
        ENDED
    }

    @Id
    @Column(name = "handoff_id")
    private UUID handoffId;

    @Version
    private long version;

    @Column(name = "case_id")
    private CaseId caseId;

    @Column(name = "asked_of")
    private Oin askedOf;

    @Column(name = "asked_by")
    private Oin askedBy;

    @Enumerated(EnumType.STRING)
    private Answer answer;

    @Column(name = "give_up_at")
    private Instant giveUpAt;

    protected CaseRequest() {}

    /** @param giveUpAt until when its case may still become known */
    public CaseRequest(HandoffId handoffId, CaseId caseId, Oin askedOf, Oin askedBy, Instant giveUpAt) {
        this.handoffId = handoffId.value();
        this.caseId = caseId;
        this.askedOf = askedOf;
        this.askedBy = askedBy;
        this.answer = Answer.WAITING;
        this.giveUpAt = giveUpAt;
    }

    /** Confirmed only if the agency that is asked holds the open case; every other answer is the same (I11). */
    public RequestEvent answer(Case theCase) {
        if (!theCase.isOpen() || !theCase.isHeldBy(askedOf)) {
            return refuse();
        }
        answer = Answer.CONFIRMED;
        return new RequestConfirmed(caseId, handoffId(), theCase.turn());
    }

    public RequestRefused refuse() {
        answer = Answer.REFUSED;
        return new RequestRefused(caseId, handoffId(), RequestRefusal.NOT_HOLDER);
    }

    /** The handoff has ended: nobody waits for an answer any more. */
    public void end() {
        answer = Answer.ENDED;
    }

    public boolean isWaiting() {
        return answer == Answer.WAITING;
    }

    boolean isConfirmed() {
        return answer == Answer.CONFIRMED;
    }

    public HandoffId handoffId() {
        return new HandoffId(handoffId);
    }

    public CaseId caseId() {
        return caseId;
    }

    Oin askedBy() {
        return askedBy;
    }
}
