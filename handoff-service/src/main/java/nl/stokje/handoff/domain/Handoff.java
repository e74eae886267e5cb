package nl.stokje.handoff.domain;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.stokje.handoff.domain.Decision.Choice;
import nl.stokje.handoff.domain.HandoffEvent.Accepted;
import nl.stokje.handoff.domain.HandoffEvent.Concluded;
import nl.stokje.handoff.domain.HandoffEvent.Declined;
import nl.stokje.handoff.domain.HandoffEvent.Landed;
import nl.stokje.handoff.domain.HandoffEvent.LandingReported;
import nl.stokje.handoff.domain.HandoffEvent.Offered;
import nl.stokje.handoff.domain.HandoffEvent.Proposed;
import nl.stokje.handoff.domain.HandoffEvent.QuestionAnswered;
import nl.stokje.handoff.domain.HandoffEvent.QuestionAsked;
import nl.stokje.handoff.domain.HandoffEvent.Released;
import nl.stokje.handoff.domain.HandoffEvent.Voided;
import nl.stokje.handoff.domain.HandoffEvent.Withdrawn;
import nl.stokje.kit.Oin;
import nl.stokje.kit.Refusal;

/**
 * The passing of a case from one agency to another. Each command checks whose move it is and what state holds, and gives
 * the event to tell. It never moves the baton: case-service does, and says so (I2).
 */
@Entity
@Table(name = "handoff")
public class Handoff {
    @Id
    private UUID id;

    @Version
    private long version;

    @Column(name = "case_id")
    private UUID caseId;

    @Enumerated(EnumType.STRING)
    private Kind kind;

    private Oin sender;
    private Oin receiver;

    @Enumerated(EnumType.STRING)
    private HandoffState state;

    @Embedded
    private Proposal proposal;

    @Column(name = "expected_turn")
    private Integer expectedTurn;

    @Column(name = "landed_turn")
    private Integer landedTurn;

    @Column(name = "void_reason")
    @Enumerated(EnumType.STRING)
    private VoidReason voidReason;

    @Column(name = "void_detail")
    private String voidDetail;

    @Embedded
    private FirstContact firstContact;

    @Embedded
    private Outcome outcome;

    @Embedded
    private Milestones milestones;

    @OneToMany(cascade = CascadeType.ALL)
    @JoinColumn(name = "handoff_id", nullable = false, updatable = false)
    @OrderBy("number")
    private List<Question> questions = new ArrayList<>();

    @OneToMany(cascade = CascadeType.ALL)
    @JoinColumn(name = "handoff_id", nullable = false, updatable = false)
    @OrderBy("decidedAt")
    private List<Decision> decisions = new ArrayList<>();

    protected Handoff() {}

    private Handoff(UUID id, UUID caseId, Kind kind, Oin sender, Oin receiver, Proposal proposal, Instant now) {
        this.id = id;
        this.caseId = caseId;
        this.kind = kind;
        this.sender = sender;
        this.receiver = receiver;
        this.proposal = proposal;
        this.state = HandoffState.PREPARING;
        this.milestones = Milestones.proposedAt(now);
    }

    /** @throws Refusal when the agency proposes to itself, or the basis can't hold */
    public static Handoff propose(
            UUID id, UUID caseId, Kind kind, Oin sender, Oin receiver, Proposal proposal, Instant now) {
        if (sender.equals(receiver)) {
            throw Refusal.invalid(
                    "receiver", receiver, "another agency", "An agency can't pass a case to itself: it has it.");
        }
        proposal.basis().checkAt(now);
        return new Handoff(id, caseId, kind, sender, receiver, proposal, now);
    }

    /** @param sealed need, purpose, basis and categories, for case-service */
    public Proposed proposed(JsonNode sealed) {
        return new Proposed(id, caseId, kind, sender, receiver, proposal.urgency(), milestones.proposedAt(), sealed);
    }

    /** case-service has sealed the preview; the turn that it stamped is the one that the pass will expect. */
    public Offered offer(int turn, Instant now) {
        move(Move.OFFER, now);
        expectedTurn = turn;
        return new Offered(id, caseId, kind, sender, receiver, proposal.urgency(), turn, now);
    }

    /** case-service seals no preview, so there is nothing to offer. */
    public Voided refusePreview(VoidReason reason, String detail, Instant now) {
        return becomeVoid(Move.REFUSE_PREVIEW, reason, detail, now);
    }

    public QuestionAsked ask(Oin by, String text, Instant now) {
        onlyFor(Party.RECEIVER, by);
        move(Move.ASK, now);
        var question = new Question(questions.size() + 1, text, now);
        questions.add(question);
        return new QuestionAsked(id, caseId, sender, receiver, question.number(), now);
    }

    /** @throws Refusal when that isn't the question that is open */
    public QuestionAnswered answer(Oin by, int number, String text, Instant now) {
        onlyFor(Party.SENDER, by);
        requireStateFor(Move.ANSWER);
        openQuestion(number).answer(text, now);
        move(Move.ANSWER, now);
        return new QuestionAnswered(id, caseId, sender, receiver, number, now);
    }

    public Accepted accept(Oin by, String reason, Instant now) {
        decide(Choice.ACCEPT, Move.ACCEPT, by, new Grounds(reason), now);
        return new Accepted(id, caseId, sender, receiver, expectedTurn, now);
    }

    public Declined decline(Oin by, Grounds grounds, Instant now) {
        decide(Choice.DECLINE, Move.DECLINE, by, grounds, now);
        return new Declined(id, caseId, sender, receiver, grounds.side(), now);
    }

    /** The receiver is told only if it knew of the offer. */
    public Withdrawn withdraw(Oin by, String reason, Instant now) {
        decide(Choice.WITHDRAW, Move.WITHDRAW, by, new Grounds(reason), now);
        return new Withdrawn(id, caseId, sender, receiver, now, whoKnows());
    }

    /** The receiver gives it back before it has met the citizen. */
    public Released release(Oin by, String reason, Instant now) {
        decide(Choice.RELEASE, Move.RELEASE, by, new Grounds(reason), now);
        return new Released(id, caseId, sender, receiver, now);
    }

    /** The receiver has met the citizen; the sender still answers until case-service has passed the baton (I2). */
    public LandingReported reportLanding(Oin by, FirstContact contact, Instant now) {
        onlyFor(Party.RECEIVER, by);
        contact.checkAt(now);
        move(Move.REPORT_LANDING, now);
        firstContact = contact;
        return new LandingReported(
                id, caseId, sender, receiver, expectedTurn, contact.channel(), contact.contactAt(), now);
    }

    /** case-service has passed the baton. */
    public Landed land(int turn, Instant now) {
        move(Move.LAND, now);
        landedTurn = turn;
        return new Landed(id, caseId, sender, receiver, turn, now);
    }

    /** case-service has refused to pass the baton; the sender keeps it. */
    public Voided refuseLanding(VoidReason reason, Instant now) {
        return becomeVoid(Move.REFUSE_LANDING, reason, null, now);
    }

    public Concluded conclude(Oin by, Outcome outcome, Instant now) {
        onlyFor(Party.RECEIVER, by);
        move(Move.CONCLUDE, now);
        this.outcome = outcome;
        return new Concluded(id, caseId, sender, receiver, outcome.result(), now);
    }

    /** The case closed or went on under a new turn while the receiver had it before them. */
    public Voided voidFor(VoidReason reason, Instant now) {
        return becomeVoid(Move.VOID_FOR_CASE, reason, null, now);
    }

    /** Whether a sealed part of this level may be handed out now (I5). */
    public Gate gate(Level level) {
        return Gate.of(state, level, proposal.urgency());
    }

    /** A party sees it; the receiver from the offer on (I11). */
    public boolean isVisibleTo(Oin agency) {
        return whoKnows().contains(agency);
    }

    public boolean isSentBy(Oin agency) {
        return sender.equals(agency);
    }

    /** @throws Refusal when there is no such question */
    public Question question(int number) {
        return questions.stream()
                .filter(question -> question.number() == number)
                .findFirst()
                .orElseThrow(() -> Refusal.notFound("question"));
    }

    private Question openQuestion(int number) {
        var question = question(number);
        if (question.answer() != null) {
            throw Refusal.conflict(
                    "question-answered", "That question has its answer already.", Map.of("number", number));
        }
        return question;
    }

    private Voided becomeVoid(Move move, VoidReason reason, String detail, Instant now) {
        move(move, now);
        voidReason = reason;
        voidDetail = detail;
        return new Voided(id, caseId, sender, receiver, reason, now, whoKnows());
    }

    private void decide(Choice choice, Move move, Oin by, Grounds grounds, Instant now) {
        onlyFor(choice.party(), by);
        grounds.checkFor(choice);
        move(move, now);
        decisions.add(new Decision(choice, grounds, by, now));
    }

    private void move(Move move, Instant now) {
        state = requireStateFor(move);
        milestones.reach(state, now);
    }

    /** Where the move leads, if the state that now holds allows it. */
    private HandoffState requireStateFor(Move move) {
        return state.after(move).orElseThrow(() -> new IllegalTransition(id, state, move));
    }

    private void onlyFor(Party party, Oin by) {
        var whose =
                switch (party) {
                    case SENDER -> sender;
                    case RECEIVER -> receiver;
                };
        if (!whose.equals(by)) {
            throw new NotYourMove(party);
        }
    }

    private List<Oin> whoKnows() {
        return milestones.offeredAt() == null ? List.of(sender) : List.of(sender, receiver);
    }

    public UUID id() {
        return id;
    }

    public long version() {
        return version;
    }

    public UUID caseId() {
        return caseId;
    }

    public Kind kind() {
        return kind;
    }

    public Oin sender() {
        return sender;
    }

    public Oin receiver() {
        return receiver;
    }

    public HandoffState state() {
        return state;
    }

    public Proposal proposal() {
        return proposal;
    }

    /** The turn that the pass expects; null until offered. */
    public Integer expectedTurn() {
        return expectedTurn;
    }

    /** The turn under which the receiver holds the case; null until landed. */
    public Integer landedTurn() {
        return landedTurn;
    }

    public VoidReason voidReason() {
        return voidReason;
    }

    public String voidDetail() {
        return voidDetail;
    }

    public FirstContact firstContact() {
        return firstContact;
    }

    public Outcome outcome() {
        return outcome;
    }

    public Milestones milestones() {
        return milestones;
    }

    public List<Question> questions() {
        return List.copyOf(questions);
    }

    public List<Decision> decisions() {
        return List.copyOf(decisions);
    }
}
