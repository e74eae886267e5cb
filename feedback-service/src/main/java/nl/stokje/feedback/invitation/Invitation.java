package nl.stokje.feedback.invitation;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.PostLoad;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import nl.stokje.kit.Ids;
import nl.stokje.kit.Oin;
import nl.stokje.kit.Refusal;
import nl.stokje.kit.vault.PersonalRow;
import nl.stokje.kit.vault.PersonalText;
import nl.stokje.kit.vault.PersonalTextType;
import org.hibernate.annotations.DynamicUpdate;
import org.hibernate.annotations.Type;

/** A citizen may be asked how it went: once for each landing and each closing of a case. */
@Entity
@DynamicUpdate // the service may change some of the columns only
@Table(name = "invitation")
public class Invitation {
    @Id
    private UUID id;

    @Version
    private long version;

    @Column(name = "case_id")
    private CaseId caseId;

    @Column(name = "handoff_id")
    private HandoffId handoffId;

    private Oin agency;

    @Enumerated(EnumType.STRING)
    private Occasion occasion;

    private int turn;

    @Column(name = "invited_at")
    private Instant invitedAt;

    @Column(name = "asked_at")
    private Instant askedAt;

    @Enumerated(EnumType.STRING)
    private Helped helped;

    @Column(name = "told_again")
    private Boolean toldAgain;

    /** Goals and own words, in JSON. */
    @Type(PersonalTextType.class)
    private PersonalText words;

    @Column(name = "answered_at")
    private Instant answeredAt;

    protected Invitation() {}

    /** @param turn the case's, so that one event that is delivered twice gives one invitation */
    Invitation(CaseId caseId, HandoffId handoffId, Oin agency, Occasion occasion, int turn, Instant now) {
        this.id = Ids.next();
        this.caseId = caseId;
        this.handoffId = handoffId;
        this.agency = agency;
        this.occasion = occasion;
        this.turn = turn;
        this.invitedAt = now;
    }

    public FeedbackInvited invited() {
        return new FeedbackInvited(id(), caseId, handoffId, agency, occasion, invitedAt);
    }

    /**
     * Asks the citizen, by a link that the caseworker gives them.
     *
     * @throws Refusal when they have answered already
     */
    public Link ask(Token token, Duration valid, String caseworker, Instant now) {
        if (answeredAt != null) {
            throw Refusal.conflict(
                    "already-answered",
                    "The citizen has answered already.",
                    Map.of("answeredAt", answeredAt.toString(), "next", "Read the answer at /v1/answers."));
        }
        if (askedAt == null) {
            askedAt = now;
        }
        return new Link(this, token, caseworker, now, now.plus(valid));
    }

    /**
     * Takes the citizen's answer, once.
     *
     * @param words goals and own words, in JSON
     * @throws Refusal when there is one already
     */
    public FeedbackAnswered answer(Helped helped, boolean toldAgain, PersonalText words, Instant now) {
        requireUnanswered();
        this.helped = helped;
        this.toldAgain = toldAgain;
        this.words = words;
        placeTexts();
        this.answeredAt = now;
        return new FeedbackAnswered(id(), caseId, handoffId, agency, helped, toldAgain, now);
    }

    /** @throws Refusal when the citizen has answered already */
    public void requireUnanswered() {
        if (answeredAt != null) {
            throw Refusal.gone(
                    "already-answered",
                    "This question has been answered already. Thank you.",
                    Map.of("next", "To say more, ask your caseworker for a talk."));
        }
    }

    public InvitationId id() {
        return new InvitationId(id);
    }

    public long version() {
        return version;
    }

    public CaseId caseId() {
        return caseId;
    }

    public HandoffId handoffId() {
        return handoffId;
    }

    public Oin agency() {
        return agency;
    }

    int turn() {
        return turn;
    }

    public Occasion occasion() {
        return occasion;
    }

    public Instant invitedAt() {
        return invitedAt;
    }

    public Instant askedAt() {
        return askedAt;
    }

    public Helped helped() {
        return helped;
    }

    public Boolean toldAgain() {
        return toldAgain;
    }

    public PersonalText words() {
        return words;
    }

    @PostLoad
    void placeTexts() {
        PersonalRow.of("invitation", id, caseId.value()).holds("words", words);
    }

    public Instant answeredAt() {
        return answeredAt;
    }
}
