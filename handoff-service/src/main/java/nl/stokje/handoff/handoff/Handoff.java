package nl.stokje.handoff.handoff;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.PostLoad;
import jakarta.persistence.PrePersist;
import jakarta.persistence.PreUpdate;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import nl.stokje.handoff.terms.CaseId;
import nl.stokje.handoff.terms.HandoffId;
import nl.stokje.handoff.terms.HandoffKind;
import nl.stokje.handoff.terms.Proposal;
import nl.stokje.handoff.terms.Terms;
import nl.stokje.kit.Oin;
import nl.stokje.kit.Refusal;
import nl.stokje.kit.vault.PersonalRow;

/**
 * The passing of a case from one agency to another, or the asking of its help. Each command checks who may decide and what
 * the state allows, and gives the event to publish. No command moves the baton: case-service does, and says so (I2).
 */
@Entity
@Table(name = "handoff")
public class Handoff {
    @Id
    private UUID id;

    @Version
    private long version;

    @Column(name = "case_id")
    private CaseId caseId;

    @Enumerated(EnumType.STRING)
    private HandoffKind kind;

    @Embedded
    private Parties parties;

    @Embedded
    private Visibility visibility;

    @Embedded
    private Proposal proposal;

    @Embedded
    private Progress progress;

    @Embedded
    private Conversation conversation = new Conversation();

    @Embedded
    private Decisions decisions = new Decisions();

    @Embedded
    private Landing landing;

    protected Handoff() {}

    private Handoff(HandoffRef ref, Proposal proposal, Progress progress) {
        ref.checkThatTheyAreTwo();
        this.id = ref.handoffId().value();
        this.caseId = ref.caseId();
        this.kind = ref.kind();
        this.parties = Parties.of(ref);
        this.proposal = proposal;
        this.progress = progress;
        this.visibility = Visibility.of(parties, progress.milestones());
    }

    @PrePersist
    @PreUpdate
    @PostLoad
    void placeTexts() {
        var row = PersonalRow.of("handoff", id, caseId.value());
        proposal.standsIn(row);
        landing().standsIn(row);
    }

    /** @throws Refusal when the agency proposes to itself, or the basis can't hold */
    public static Handoff propose(HandoffRef ref, Proposal proposal, Instant now) {
        proposal.basis().checkAt(now);
        return new Handoff(ref, proposal, Progress.proposedAt(now));
    }

    /** The receiver asks for the case; case-service will say whether it asks the holder. */
    public static Handoff request(HandoffRef ref, Proposal wish, Instant now) {
        return new Handoff(ref, wish, Progress.requestedAt(now));
    }

    /** @throws Refusal when the receiver named nobody who could help better, or this isn't the sender */
    public Oin betterAgency(Oin by) {
        parties.requireThat(by, Party.SENDER);
        return decisions.betterAgency().orElseThrow(() -> Decisions.noBetterAgency(this));
    }

    /** The sender holds the case, in this turn: now the sender learns of the request. */
    public HandoffEvent.RequestConfirmed confirmRequest(int turn, Instant now) {
        take(Transition.CONFIRM_REQUEST, now).expect(turn);
        return new HandoffEvent.RequestConfirmed(ref(), now);
    }

    /** From here on the handoff goes as if the sender had proposed it, on these terms. */
    public void grant(Oin by, Terms terms, Instant now) {
        decide(HandoffChoice.GRANT, by, new DecisionReason(null), now);
        terms.basis().checkAt(now);
        proposal = proposal.on(terms);
    }

    public HandoffEvent.Refused refuse(Oin by, String reason, Instant now) {
        decide(HandoffChoice.REFUSE, by, new DecisionReason(reason), now);
        return new HandoffEvent.Refused(ref(), now);
    }

    /** case-service has sealed the preview; the pass will expect the turn that it stamped. */
    public HandoffEvent.Offered offer(int turn, Instant now) {
        take(Transition.OFFER, now).expect(turn);
        return new HandoffEvent.Offered(ref(), proposal.urgency(), turn, now);
    }

    /** More can be asked while an answer is awaited: the clock runs on, so nobody needs to wait with a second question. */
    public HandoffEvent.QuestionAsked ask(Oin by, String text, Instant now) {
        parties.requireThat(by, Party.RECEIVER);
        take(Transition.ASK, now);
        return new HandoffEvent.QuestionAsked(ref(), conversation.ask(caseId, text, now), now);
    }

    /** @throws Refusal when no such question is open */
    public HandoffEvent.QuestionAnswered answer(Oin by, int number, String text, Instant now) {
        parties.requireThat(by, Party.SENDER);
        progress.require(id(), Transition.ANSWER_ANOTHER);
        take(conversation.answer(number, text, now), now);
        return new HandoffEvent.QuestionAnswered(ref(), number, now);
    }

    public HandoffEvent.Accepted accept(Oin by, String reason, Instant now) {
        decide(HandoffChoice.ACCEPT, by, new DecisionReason(reason), now);
        return new HandoffEvent.Accepted(ref(), progress.turns().expected(), now);
    }

    public HandoffEvent.Declined decline(Oin by, DecisionReason reason, Instant now) {
        decide(HandoffChoice.DECLINE, by, reason, now);
        return new HandoffEvent.Declined(ref(), reason.declineCause(), now);
    }

    /** By whoever began the handoff; the other party is told only if it knew of the handoff. */
    public HandoffEvent.Withdrawn withdraw(Oin by, String reason, Instant now) {
        decide(HandoffChoice.WITHDRAW, by, new DecisionReason(reason), now);
        return new HandoffEvent.Withdrawn(ref(), now, visibility.agencies());
    }

    /** The receiver gives the case back before it has met the citizen. */
    public HandoffEvent.Released release(Oin by, String reason, Instant now) {
        decide(HandoffChoice.RELEASE, by, new DecisionReason(reason), now);
        return new HandoffEvent.Released(ref(), now);
    }

    /** A share of the time has passed, and nobody did what is waited for. */
    public HandoffEvent.RungReached climb(Phase phase, Rung rung, Instant due, Instant now) {
        progress.climbTo(id(), phase, rung);
        return new HandoffEvent.RungReached(ref(), phase, rung, due, now, visibility.agencies());
    }

    /** The top of the ladder: nobody did what was waited for, so the sender must go another way (I3). */
    public HandoffEvent.Lapsed lapse(Phase phase, Instant now) {
        progress.requireIn(id(), phase);
        take(Transition.LAPSE, now).end(Ending.lapsedIn(phase));
        return new HandoffEvent.Lapsed(ref(), phase, now, visibility.agencies());
    }

    /** The receiver says that it has landed; the sender still answers until case-service has decided (I2). */
    public HandoffEvent.LandingReported reportLanding(Oin by, LandingReport report, Instant now) {
        parties.requireThat(by, Party.RECEIVER);
        report.checkFor(kind, progress.milestones().acceptedAt(), now);
        take(Transition.REPORT_LANDING, now);
        landing = Landing.reported(report);
        return HandoffEvent.LandingReported.of(ref(), progress.turns().expected(), report.contact(), now);
    }

    /** case-service has passed the baton, let the assistant join or taken the advice to the case. */
    public HandoffEvent.Landed land(int turn, Instant now) {
        take(Transition.LAND, now).landUnder(turn);
        return new HandoffEvent.Landed(ref(), turn, now);
    }

    /** The baton passed on and the assistance stays: from now on the new holder answers for the sender's side. */
    public void takeOver(Oin newHolder) {
        parties = parties.takenOverBy(newHolder);
        visibility = Visibility.of(parties, progress.milestones());
    }

    /** The receiver says what came of the handoff; an assistance can be ended by the holder too. */
    public HandoffEvent.Concluded conclude(Oin by, Outcome outcome, Instant now) {
        parties.requireMayConclude(kind, by);
        take(Transition.CONCLUDE, now);
        landing = landing().concludedWith(outcome);
        return new HandoffEvent.Concluded(ref(), outcome.result(), now, visibility.agencies());
    }

    /** case-service says that the assistance is over; nobody is asked for an outcome. */
    public HandoffEvent.AssistanceEnded endAssistance(EndOfAssistance reason, Instant now) {
        take(Transition.END_ASSISTANCE, now);
        return new HandoffEvent.AssistanceEnded(ref(), reason, now, visibility.agencies());
    }

    /** The handoff ends, and no party ended it. */
    public HandoffEvent.Voided voidFor(Voiding voiding, Instant now) {
        var reason = voiding.reasonIn(state());
        take(voiding.transition(), now).end(Ending.voided(reason, voiding.detail()));
        return new HandoffEvent.Voided(ref(), reason, now, visibility.agencies());
    }

    /** An operator ends the handoff, with a reason that the parties can read. */
    public HandoffEvent.Voided voidByOperator(Oin by, String reason, Instant now) {
        var decision = new Decision(caseId, HandoffChoice.VOID, new DecisionReason(reason), by, now);
        var voided = voidFor(Voiding.byOperator(), now);
        decisions.add(decision);
        return voided;
    }

    private void decide(HandoffChoice choice, Oin by, DecisionReason reason, Instant now) {
        parties.requireMayDecide(choice, by, id(), progress);
        var decision = new Decision(caseId, choice, reason, by, now);
        take(choice.transition(), now);
        decisions.add(decision);
    }

    private Progress take(Transition transition, Instant now) {
        progress.take(id(), transition, parties, now);
        visibility = Visibility.of(parties, progress.milestones());
        return progress;
    }

    /** A party sees the handoff from when it is to know of it (I11). */
    public boolean isVisibleTo(Oin agency) {
        return visibility.includes(agency);
    }

    /** As the events of the handoff name it. */
    public HandoffRef ref() {
        return new HandoffRef(id(), caseId, kind, sender(), receiver());
    }

    public HandoffId id() {
        return new HandoffId(id);
    }

    public long version() {
        return version;
    }

    public CaseId caseId() {
        return caseId;
    }

    public HandoffKind kind() {
        return kind;
    }

    public Oin sender() {
        return parties.sender();
    }

    public Oin receiver() {
        return parties.receiver();
    }

    public HandoffState state() {
        return progress.state();
    }

    public Progress progress() {
        return progress;
    }

    public Proposal proposal() {
        return proposal;
    }

    public Landing landing() {
        return landing == null ? Landing.NONE : landing;
    }

    public Conversation conversation() {
        return conversation;
    }

    public List<Decision> decisions() {
        return decisions.all();
    }
}
