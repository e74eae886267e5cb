package nl.stokje.handoff.handoff;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.stokje.handoff.conference.ConferenceRule;
import nl.stokje.handoff.gate.DisclosureLevel;
import nl.stokje.handoff.gate.Gate;
import nl.stokje.handoff.handoff.HandoffEvent.Subject;
import nl.stokje.handoff.terms.HandoffKind;
import nl.stokje.handoff.terms.Proposal;
import nl.stokje.handoff.terms.Terms;
import nl.stokje.kit.Oin;

/**
 * What is known of a handoff, who may know it, and the one way in which its state changes. What can be done with it is in
 * {@link Handoff}. The fields aren't private because Hibernate weaves the code that notices changes into the subclass.
 */
@MappedSuperclass
public abstract class HandoffFacts {
    @Id
    protected UUID id;

    @Version
    protected long version;

    @Column(name = "case_id")
    protected UUID caseId;

    @Enumerated(EnumType.STRING)
    protected HandoffKind kind;

    protected Oin sender;
    protected Oin receiver;

    @Column(name = "taken_over_by")
    protected Oin takenOverBy;

    @Enumerated(EnumType.STRING)
    protected HandoffState state;

    @Embedded
    protected Proposal proposal;

    /** Whether somebody else than the sender seems to hold the case: then it isn't the one open transfer of the case. */
    @Column(name = "holder_unconfirmed")
    protected boolean holderUnconfirmed;

    @Column(name = "returns")
    protected UUID returns;

    @Column(name = "conference_owed")
    @Enumerated(EnumType.STRING)
    protected ConferenceRule.ConferenceReason conferenceOwed;

    @Embedded
    protected Turns turns;

    @Embedded
    protected Ending ending;

    @Embedded
    protected LandingReport landingReport;

    @Embedded
    protected Outcome outcome;

    @Embedded
    protected Milestones milestones;

    @Embedded
    protected Waiting waiting;

    @Embedded
    protected Conversation conversation = new Conversation();

    @OneToMany(cascade = CascadeType.ALL)
    @JoinColumn(name = "handoff_id", nullable = false, updatable = false)
    @OrderBy("decidedAt")
    protected List<Decision> decisions = new ArrayList<>();

    protected HandoffFacts() {}

    HandoffFacts(Subject subject, Proposal proposal, HandoffState state, Milestones milestones) {
        this.id = subject.handoffId();
        this.caseId = subject.caseId();
        this.kind = subject.kind();
        this.sender = subject.sender();
        this.receiver = subject.receiver();
        this.proposal = proposal;
        this.state = state;
        this.milestones = milestones;
    }

    /** @throws IllegalTransition when the state that now holds doesn't allow the move */
    void move(Transition move, Instant now) {
        requireStateFor(move);
        var before = phase();
        state = state.after(move).orElseThrow();
        milestones.reach(state, now);
        waiting = before.equals(phase()) ? waiting().goingOnWith(toMove()) : Waiting.on(toMove());
    }

    /** What it waits for has begun, and may take until then. */
    public void awaitUntil(Instant due) {
        waiting = waiting().until(due);
    }

    void climbTo(Rung rung) {
        waiting = waiting().climbedTo(rung);
    }

    /** Null when it is case-service's move, or nobody's. */
    private Oin toMove() {
        return switch (state) {
            case REQUESTED -> milestones.requestConfirmedAt() == null ? null : sender;
            case CLARIFYING -> sender;
            case OFFERED, ACCEPTED -> receiver;
            case PREPARING, LANDING, LANDED, CONCLUDED, REFUSED, DECLINED, RELEASED, WITHDRAWN, LAPSED, VOID -> null;
        };
    }

    /** @throws IllegalTransition when the state that now holds doesn't allow the move */
    void requireStateFor(Transition move) {
        if (state.after(move).isEmpty()) {
            throw new IllegalTransition(id, state, move);
        }
    }

    void takeOver(Oin newHolder) {
        takenOverBy = newHolder;
    }

    void proposeOn(Terms terms) {
        proposal = proposal.on(terms);
    }

    void giveBack(UUID landed) {
        returns = landed;
    }

    void oweConference(ConferenceRule.ConferenceReason reason) {
        conferenceOwed = reason;
    }

    void expect(int turn) {
        turns = Turns.expecting(turn);
    }

    void landUnder(int turn) {
        turns = turns.landedUnder(turn);
    }

    void landWith(LandingReport report) {
        landingReport = report;
    }

    void concludeWith(Outcome outcome) {
        this.outcome = outcome;
    }

    void endWith(Ending ending) {
        this.ending = ending;
    }

    void add(Decision decision) {
        decisions.add(decision);
    }

    Conversation conversation() {
        return conversation;
    }

    /** Whether a sealed part of this level may be handed out now (I5). */
    public Gate gate(DisclosureLevel level) {
        return Gate.of(state, kind, level, proposal.urgency());
    }

    /** Whether nothing sealed for it will ever be handed out again. */
    public boolean isClosedForGood() {
        return gate(DisclosureLevel.CONTEXT) == Gate.CLOSED;
    }

    /** What it waits for an agency to do, if it does. */
    public Optional<Phase> phase() {
        return Phase.of(state);
    }

    /** Whose move it is, and until when. */
    public Waiting waiting() {
        return waiting == null ? Waiting.FOR_NOBODY : waiting;
    }

    /** A party sees it, from when it is to know of it (I11). */
    public boolean isVisibleTo(Oin agency) {
        return whoKnows().contains(agency);
    }

    /** Whether case-service has said that its sender holds the case. */
    boolean isConfirmed() {
        return milestones.confirmed();
    }

    public boolean isSentBy(Oin agency) {
        return sender.equals(agency);
    }

    /** Whether this agency wrote what is asked: the sender its proposal, the receiver its request. */
    public boolean isAskedBy(Oin agency) {
        return isSentBy(agency) || (milestones.proposedAt() == null && receiver.equals(agency));
    }

    /** Who answers for the sender's side: the sender, until the baton passed on and the assistance stayed. */
    Oin holder() {
        return takenOverBy == null ? sender : takenOverBy;
    }

    List<Oin> whoKnows() {
        var who = new ArrayList<Oin>();
        if (milestones.knownToSender()) {
            who.add(sender);
        }
        if (milestones.knownToReceiver()) {
            who.add(receiver);
        }
        if (takenOverBy != null) {
            who.add(takenOverBy);
        }
        return List.copyOf(who);
    }

    /** Which handoff it is, as its events say. */
    public Subject subject() {
        return new Subject(id, caseId, kind, sender, receiver);
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

    public HandoffKind kind() {
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

    /** The handoff that this one gives back, or null. */
    public UUID returns() {
        return returns;
    }

    /** Why those involved must still talk, in a crisis after the offer; null when they needn't. */
    public ConferenceRule.ConferenceReason conferenceOwed() {
        return conferenceOwed;
    }

    public Turns turns() {
        return turns == null ? new Turns(null, null) : turns;
    }

    public Ending ending() {
        return ending == null ? Ending.NONE : ending;
    }

    /** Null until the receiver has reported; for ASSIST also after, if it had nothing to report. */
    public LandingReport landingReport() {
        return landingReport;
    }

    /** The sender reads it once case-service has let it land; the receiver wrote it. Null when there is nothing to read. */
    public LandingReport landingReportSeenBy(Oin agency) {
        return isSentBy(agency) && milestones.landedAt() == null ? null : landingReport;
    }

    /** Null until concluded, and for an assistance that ended with its case. */
    public Outcome outcome() {
        return outcome;
    }

    public Milestones milestones() {
        return milestones;
    }

    public List<Question> questions() {
        return conversation.questions();
    }

    public Question question(int number) {
        return conversation.question(number);
    }

    public List<Decision> decisions() {
        return List.copyOf(decisions);
    }
}
