package nl.stokje.handoff.handoff;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
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
    private Proposal proposal;

    /** Whether another agency than the sender seems to hold the case: then this isn't the one open transfer of the case. */
    @Column(name = "holder_unconfirmed")
    private boolean holderUnconfirmed;

    private HandoffId returns;

    @Column(name = "conference_owed")
    @Enumerated(EnumType.STRING)
    private ConferenceReason conferenceOwed;

    @Embedded
    private Progress progress;

    @Embedded
    private Turns turns;

    @Embedded
    private Conversation conversation = new Conversation();

    @Embedded
    private Decisions decisions = new Decisions();

    @Embedded
    private Landing landing;

    @Embedded
    private Ending ending;

    protected Handoff() {}

    private Handoff(HandoffRef ref, Proposal proposal, Progress progress) {
        ref.checkThatTheyAreTwo();
        this.id = ref.handoffId().value();
        this.caseId = ref.caseId();
        this.kind = ref.kind();
        this.parties = Parties.of(ref);
        this.proposal = proposal;
        this.progress = progress;
    }

    /** @throws Refusal when the agency proposes to itself, or the basis can't hold */
    public static Handoff propose(HandoffRef ref, Proposal proposal, Instant now) {
        var handoff = new Handoff(ref, proposal, Progress.proposedAt(now));
        proposal.basis().checkAt(now);
        return handoff;
    }

    /**
     * The receiver asks for the case; case-service will say whether it asks the holder.
     *
     * @throws Refusal when the agency asks itself
     */
    public static Handoff request(HandoffRef ref, Proposal wish, Instant now) {
        return new Handoff(ref, wish, Progress.requestedAt(now));
    }

    /**
     * Gives back a transfer that landed here: the other way round, to be accepted like any other.
     *
     * @throws Refusal when the other isn't a transfer of this case that landed from the receiver at the sender
     */
    public void giveBack(Handoff landed) {
        ref().requireReturnOf(landed.ref(), landed.turns().landed() != null);
        returns = landed.id();
    }

    /** As far as is known here, another agency holds the case; case-service will say. */
    public void markHolderUnconfirmed() {
        holderUnconfirmed = true;
    }

    /** In a crisis those involved may talk after the offer: they still must. */
    public void oweConference(ConferenceReason reason) {
        conferenceOwed = reason;
    }

    /** The case goes back and forth: its sender has those involved talk. */
    public HandoffEvent.ConferenceNeeded conferenceNeeded(ConferenceReason reason, Instant now) {
        return new HandoffEvent.ConferenceNeeded(ref(), reason, now);
    }

    /** @throws Refusal when the receiver named nobody who could help better, or this isn't the sender */
    public Oin betterAgency(Oin by) {
        parties.requireThat(by, Party.SENDER);
        return decisions.betterAgency().orElseThrow(() -> Decisions.noBetterAgency(this));
    }

    /** @param sealed need, purpose, basis and categories, for case-service */
    public HandoffEvent.Proposed proposed(JsonNode sealed) {
        return new HandoffEvent.Proposed(
                ref(), proposal.urgency(), progress.milestones().proposedAt(), sealed);
    }

    public HandoffEvent.Requested requested() {
        return new HandoffEvent.Requested(
                ref(), proposal.urgency(), progress.milestones().requestedAt());
    }

    /** The sender holds the case, in this turn: now the sender learns of the request. */
    public HandoffEvent.RequestConfirmed confirmRequest(int turn, Instant now) {
        take(Transition.CONFIRM_REQUEST, now);
        turns = Turns.expecting(turn);
        return new HandoffEvent.RequestConfirmed(ref(), now);
    }

    /**
     * From here on the handoff goes as if the sender had proposed it.
     *
     * @throws Refusal when no terms are given, or their basis can't hold
     */
    public void grant(Oin by, Terms terms, Instant now) {
        if (terms == null) {
            throw Refusal.invalid("terms", null, "basis and categories", "A request is granted on terms.");
        }
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
        take(Transition.OFFER, now);
        holderUnconfirmed = false;
        turns = Turns.expecting(turn);
        return new HandoffEvent.Offered(ref(), proposal.urgency(), turn, now);
    }

    /** More can be asked while an answer is awaited: the clock runs on, so nobody needs to wait with a second question. */
    public HandoffEvent.QuestionAsked ask(Oin by, String text, Instant now) {
        parties.requireThat(by, Party.RECEIVER);
        take(Transition.ASK, now);
        return new HandoffEvent.QuestionAsked(ref(), conversation.ask(text, now), now);
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
        return new HandoffEvent.Accepted(ref(), turns().expected(), now);
    }

    public HandoffEvent.Declined decline(Oin by, DecisionReason reason, Instant now) {
        decide(HandoffChoice.DECLINE, by, reason, now);
        return new HandoffEvent.Declined(ref(), reason.declineCause(), now);
    }

    /** By whoever began the handoff; the other party is told only if it knew of the handoff. */
    public HandoffEvent.Withdrawn withdraw(Oin by, String reason, Instant now) {
        decide(HandoffChoice.WITHDRAW, by, new DecisionReason(reason), now);
        return new HandoffEvent.Withdrawn(ref(), now, knowing());
    }

    /** The receiver gives the case back before it has met the citizen. */
    public HandoffEvent.Released release(Oin by, String reason, Instant now) {
        decide(HandoffChoice.RELEASE, by, new DecisionReason(reason), now);
        return new HandoffEvent.Released(ref(), now);
    }

    /**
     * A share of the time has passed, and nobody did what is waited for.
     *
     * @throws IllegalTransition when the handoff doesn't wait for that any more
     */
    public HandoffEvent.RungReached climb(Phase phase, Rung rung, Instant due, Instant now) {
        progress.requireIn(id(), phase);
        progress.climbTo(rung);
        return new HandoffEvent.RungReached(ref(), phase, rung, due, now, knowing());
    }

    /**
     * The top of the ladder: nobody did what was waited for, so the sender must go another way (I3).
     *
     * @throws IllegalTransition when the handoff doesn't wait for that any more
     */
    public HandoffEvent.Lapsed lapse(Phase phase, Instant now) {
        progress.requireIn(id(), phase);
        take(Transition.LAPSE, now);
        ending = Ending.lapsedIn(phase);
        return new HandoffEvent.Lapsed(ref(), phase, now, knowing());
    }

    /** The receiver says that it has landed; the sender still answers until case-service has decided (I2). */
    public HandoffEvent.LandingReported reportLanding(Oin by, LandingReport report, Instant now) {
        parties.requireThat(by, Party.RECEIVER);
        report.checkFor(kind, now);
        take(Transition.REPORT_LANDING, now);
        landing = Landing.reported(report);
        return HandoffEvent.LandingReported.of(ref(), turns().expected(), report.contact(), now);
    }

    /** case-service has passed the baton, let the assistant join or taken the advice to the case. */
    public HandoffEvent.Landed land(int turn, Instant now) {
        take(Transition.LAND, now);
        turns = turns().landedUnder(turn);
        return new HandoffEvent.Landed(ref(), turn, now);
    }

    /** The baton passed on and the assistance stays: from now on the new holder answers for the sender's side. */
    public void takeOver(Oin newHolder) {
        parties = parties.takenOverBy(newHolder);
    }

    /** The receiver says what came of the handoff; an assistance can be ended by the holder too. */
    public HandoffEvent.Concluded conclude(Oin by, Outcome outcome, Instant now) {
        if (kind != HandoffKind.ASSIST || !parties.holder().equals(by)) {
            parties.requireThat(by, Party.RECEIVER);
        }
        take(Transition.CONCLUDE, now);
        landing = landing().concludedWith(outcome);
        return new HandoffEvent.Concluded(ref(), outcome.result(), now, knowing());
    }

    /** case-service says that the assistance is over; nobody is asked for an outcome. */
    public HandoffEvent.AssistanceEnded endAssistance(EndOfAssistance reason, Instant now) {
        take(Transition.END_ASSISTANCE, now);
        return new HandoffEvent.AssistanceEnded(ref(), reason, now, knowing());
    }

    /** The handoff ends, and no party ended it. */
    public HandoffEvent.Voided voidFor(Voiding voiding, Instant now) {
        var reason = voiding.reasonIn(state());
        take(voiding.transition(), now);
        ending = Ending.voided(reason, voiding.detail());
        return new HandoffEvent.Voided(ref(), reason, now, knowing());
    }

    /** An operator ends the handoff, with a reason that the parties can read. */
    public HandoffEvent.Voided voidByOperator(Oin by, String reason, Instant now) {
        var decisionReason = new DecisionReason(reason);
        decisionReason.checkFor(HandoffChoice.VOID);
        var voided = voidFor(Voiding.byOperator(), now);
        decisions.add(HandoffChoice.VOID, decisionReason, by, now);
        return voided;
    }

    private void decide(HandoffChoice choice, Oin by, DecisionReason reason, Instant now) {
        parties.requireThat(by, choice.decidedBy(state() == HandoffState.REQUESTED));
        reason.checkFor(choice);
        take(choice.transition(), now);
        decisions.add(choice, reason, by, now);
    }

    private void take(Transition transition, Instant now) {
        progress.take(id(), transition, parties, now);
    }

    /** A party sees the handoff from when it is to know of it (I11). */
    public boolean isVisibleTo(Oin agency) {
        return knowing().contains(agency);
    }

    private List<Oin> knowing() {
        return parties.knowing(progress.milestones());
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

    /** The handoff that this one gives back, or null. */
    public HandoffId returns() {
        return returns;
    }

    /** Why those involved must still talk, in a crisis after the offer; null when they needn't. */
    public ConferenceReason conferenceOwed() {
        return conferenceOwed;
    }

    public Turns turns() {
        return turns == null ? Turns.UNKNOWN : turns;
    }

    public Ending ending() {
        return ending == null ? Ending.NONE : ending;
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
