package nl.stokje.handoff.handoff;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import nl.stokje.handoff.conference.ConferenceRule;
import nl.stokje.handoff.handoff.Decision.Choice;
import nl.stokje.handoff.handoff.HandoffEvent.Accepted;
import nl.stokje.handoff.handoff.HandoffEvent.AssistanceEnded;
import nl.stokje.handoff.handoff.HandoffEvent.Concluded;
import nl.stokje.handoff.handoff.HandoffEvent.ConferenceNeeded;
import nl.stokje.handoff.handoff.HandoffEvent.Declined;
import nl.stokje.handoff.handoff.HandoffEvent.Landed;
import nl.stokje.handoff.handoff.HandoffEvent.LandingReported;
import nl.stokje.handoff.handoff.HandoffEvent.Lapsed;
import nl.stokje.handoff.handoff.HandoffEvent.Offered;
import nl.stokje.handoff.handoff.HandoffEvent.Proposed;
import nl.stokje.handoff.handoff.HandoffEvent.QuestionAnswered;
import nl.stokje.handoff.handoff.HandoffEvent.QuestionAsked;
import nl.stokje.handoff.handoff.HandoffEvent.Refused;
import nl.stokje.handoff.handoff.HandoffEvent.Released;
import nl.stokje.handoff.handoff.HandoffEvent.RequestConfirmed;
import nl.stokje.handoff.handoff.HandoffEvent.Requested;
import nl.stokje.handoff.handoff.HandoffEvent.RungReached;
import nl.stokje.handoff.handoff.HandoffEvent.Subject;
import nl.stokje.handoff.handoff.HandoffEvent.Voided;
import nl.stokje.handoff.handoff.HandoffEvent.Withdrawn;
import nl.stokje.handoff.terms.HandoffKind;
import nl.stokje.handoff.terms.Proposal;
import nl.stokje.handoff.terms.Terms;
import nl.stokje.kit.Oin;
import nl.stokje.kit.Refusal;

/**
 * The passing of a case from one agency to another, or the asking of its help. Each command checks whose move it is and
 * what state holds, and gives the event to tell. It never moves the baton: case-service does, and says so (I2).
 */
@Entity
@Table(name = "handoff")
public class Handoff extends HandoffFacts {
    protected Handoff() {}

    private void requireWaitingFor(Phase phase) {
        if (!phase().equals(Optional.of(phase))) {
            throw new IllegalTransition(id(), state(), Transition.LAPSE);
        }
    }

    private Handoff(Subject subject, Proposal proposal, HandoffState state, Milestones milestones) {
        super(subject, proposal, state, milestones);
    }

    /** @throws Refusal when the agency proposes to itself, or the basis can't hold */
    public static Handoff propose(Subject subject, Proposal proposal, Instant now) {
        subject.checkThatTheyAreTwo();
        proposal.basis().checkAt(now);
        return new Handoff(subject, proposal, HandoffState.PREPARING, Milestones.proposedAt(now));
    }

    /** As far as is known here, somebody else holds the case; case-service will say. */
    public void markHolderUnconfirmed() {
        holderUnconfirmed = true;
    }

    /**
     * The receiver asks for it; whether the sender is the one to ask is for case-service to say.
     *
     * @throws Refusal when the agency asks itself
     */
    public static Handoff request(Subject subject, Proposal wish, Instant now) {
        subject.checkThatTheyAreTwo();
        return new Handoff(subject, wish, HandoffState.REQUESTED, Milestones.requestedAt(now));
    }

    /**
     * Gives back what landed here: the other way round, to be accepted like any other.
     *
     * @throws Refusal when that isn't a transfer of this case that landed from the one side at the other
     */
    public void returning(Handoff landed) {
        var back = new Subject(landed.id(), caseId(), HandoffKind.TRANSFER, receiver(), sender());
        if (kind() != HandoffKind.TRANSFER
                || landed.turns().landed() == null
                || !landed.subject().equals(back)) {
            throw Refusal.invalid(
                    "returns",
                    landed.id(),
                    "a landed transfer of this case from the receiver to you",
                    "That can't be returned.");
        }
        giveBack(landed.id());
    }

    /** The case goes back and forth: its sender has those involved talk. */
    public ConferenceNeeded needConference(ConferenceRule.ConferenceReason reason, Instant now) {
        return new ConferenceNeeded(subject(), reason, now);
    }

    /** As {@link #needConference}, but in a crisis the talk may follow. */
    public ConferenceNeeded owesConference(ConferenceRule.ConferenceReason reason, Instant now) {
        oweConference(reason);
        return needConference(reason, now);
    }

    /**
     * Who could help better, as the receiver said when it declined.
     *
     * @throws Refusal when it didn't say so
     */
    public Oin betterAgency(Oin by) {
        onlyFor(Party.SENDER, by);
        return decisions().stream()
                .map(Decision::betterAgency)
                .filter(Objects::nonNull)
                .findFirst()
                .orElseThrow(() -> Refusal.conflict(
                        "no-better-agency",
                        "It wasn't declined with a better agency.",
                        Map.of(
                                "handoffId",
                                id(),
                                "state",
                                state(),
                                "next",
                                "Propose it to an agency of your own choice: POST /v1/handoffs")));
    }

    /** @param sealed need, purpose, basis and categories, for case-service */
    public Proposed proposed(JsonNode sealed) {
        return new Proposed(subject(), proposal().urgency(), milestones().proposedAt(), sealed);
    }

    public Requested requested() {
        return new Requested(subject(), proposal().urgency(), milestones().requestedAt());
    }

    /** The sender holds the case, on this turn: now it learns of the request. */
    public RequestConfirmed confirmRequest(int turn, Instant now) {
        move(Transition.CONFIRM_REQUEST, now);
        expect(turn);
        return new RequestConfirmed(subject(), now);
    }

    /** The sender doesn't hold the case; the receiver learns no more than that. */
    public Voided denyRequest(Instant now) {
        return becomeVoid(Transition.DENY_REQUEST, VoidReason.NOT_HOLDER, null, now);
    }

    /**
     * From here on it goes as if the sender had proposed it.
     *
     * @throws Refusal when no terms are given, or their basis can't hold
     */
    public void grant(Oin by, Terms terms, Instant now) {
        if (terms == null) {
            throw Refusal.invalid("terms", null, "basis and categories", "A request is granted on terms.");
        }
        decide(Choice.GRANT, Transition.GRANT, by, new DecisionReason(null), now);
        terms.basis().checkAt(now);
        proposeOn(terms);
    }

    public Refused refuse(Oin by, String reason, Instant now) {
        decide(Choice.REFUSE, Transition.REFUSE, by, new DecisionReason(reason), now);
        return new Refused(subject(), now);
    }

    /** case-service has sealed the preview; the turn that it stamped is the one that the pass will expect. */
    public Offered offer(int turn, Instant now) {
        move(Transition.OFFER, now);
        holderUnconfirmed = false;
        expect(turn);
        return new Offered(subject(), proposal().urgency(), turn, now);
    }

    /** case-service seals no preview, so there is nothing to offer. */
    public Voided refusePreview(VoidReason reason, String detail, Instant now) {
        return becomeVoid(Transition.REFUSE_PREVIEW, reason, detail, now);
    }

    /** More can be asked while an answer is awaited: the clock runs on, so nobody needs to wait with a second question. */
    public QuestionAsked ask(Oin by, String text, Instant now) {
        onlyFor(Party.RECEIVER, by);
        move(Transition.ASK, now);
        return new QuestionAsked(subject(), conversation().ask(text, now), now);
    }

    /** @throws Refusal when that isn't a question that is open */
    public QuestionAnswered answer(Oin by, int number, String text, Instant now) {
        onlyFor(Party.SENDER, by);
        requireStateFor(Transition.ANSWER_ANOTHER);
        var move = conversation().isLastOpen(number) ? Transition.ANSWER_LAST : Transition.ANSWER_ANOTHER;
        conversation().answer(number, text, now);
        move(move, now);
        return new QuestionAnswered(subject(), number, now);
    }

    public Accepted accept(Oin by, String reason, Instant now) {
        decide(Choice.ACCEPT, Transition.ACCEPT, by, new DecisionReason(reason), now);
        return new Accepted(subject(), turns().expected(), now);
    }

    public Declined decline(Oin by, DecisionReason decisionReason, Instant now) {
        decide(Choice.DECLINE, Transition.DECLINE, by, decisionReason, now);
        return new Declined(subject(), decisionReason.declineCause(), now);
    }

    /** Whoever started it takes it back; the other is told only if it knew of it. */
    public Withdrawn withdraw(Oin by, String reason, Instant now) {
        decide(Choice.WITHDRAW, Transition.WITHDRAW, by, new DecisionReason(reason), now);
        return new Withdrawn(subject(), now, whoKnows());
    }

    /** The receiver gives it back before it has met the citizen. */
    public Released release(Oin by, String reason, Instant now) {
        decide(Choice.RELEASE, Transition.RELEASE, by, new DecisionReason(reason), now);
        return new Released(subject(), now);
    }

    /**
     * A share of the time has passed, and nobody did what it waits for.
     *
     * @throws IllegalTransition when it doesn't wait for that any more
     */
    public RungReached climb(Phase waitedFor, Rung rung, Instant due, Instant now) {
        requireWaitingFor(waitedFor);
        climbTo(rung);
        return new RungReached(subject(), waitedFor, rung, due, now, whoKnows());
    }

    /**
     * The top of the ladder: nobody did what was waited for, so the sender must go another way (I3).
     *
     * @throws IllegalTransition when it doesn't wait for that any more
     */
    public Lapsed lapse(Phase waitedFor, Instant now) {
        requireWaitingFor(waitedFor);
        move(Transition.LAPSE, now);
        endWith(Ending.lapsedIn(waitedFor));
        return new Lapsed(subject(), waitedFor, now, whoKnows());
    }

    /** The receiver has landed, as it says; the sender still answers until case-service has decided (I2). */
    public LandingReported reportLanding(Oin by, LandingReport report, Instant now) {
        onlyFor(Party.RECEIVER, by);
        report.checkFor(kind(), now);
        move(Transition.REPORT_LANDING, now);
        landWith(report);
        return LandingReported.of(subject(), turns().expected(), report.contact(), now);
    }

    /** case-service has passed the baton, let the assistant join or taken the advice to the case. */
    public Landed land(int turn, Instant now) {
        move(Transition.LAND, now);
        landUnder(turn);
        return new Landed(subject(), turn, now);
    }

    /** case-service has refused the landing; the sender keeps what it has. */
    public Voided refuseLanding(VoidReason reason, Instant now) {
        return becomeVoid(Transition.REFUSE_LANDING, reason, null, now);
    }

    /** The baton passed on and the assistance stays: from now on the new holder answers for the sender's side. */
    public void takenOverBy(Oin newHolder) {
        takeOver(newHolder);
    }

    /** The receiver tells what came of it; an assistance can be ended by the holder too. */
    public Concluded conclude(Oin by, Outcome outcome, Instant now) {
        if (kind() != HandoffKind.ASSIST || !holder().equals(by)) {
            onlyFor(Party.RECEIVER, by);
        }
        move(Transition.CONCLUDE, now);
        concludeWith(outcome);
        return new Concluded(subject(), outcome.result(), now, whoKnows());
    }

    /** case-service says that the assistance is over; nobody is asked for an outcome. */
    public AssistanceEnded endAssistance(EndOfAssistance reason, Instant now) {
        move(Transition.END_ASSISTANCE, now);
        return new AssistanceEnded(subject(), reason, now, whoKnows());
    }

    /**
     * The case closed or went on under a new turn while an agency had it before it. Who only asked for the case is told no
     * more than that it asked the wrong one.
     */
    public Voided voidFor(VoidReason reason, Instant now) {
        var told = state() == HandoffState.REQUESTED ? VoidReason.NOT_HOLDER : reason;
        return becomeVoid(Transition.VOID_FOR_CASE, told, null, now);
    }

    /** One of the two agencies is gone. */
    public Voided voidForGoneAgency(Instant now) {
        return becomeVoid(Transition.VOID_FOR_AGENCY, VoidReason.AGENCY_REMOVED, null, now);
    }

    /** Somebody who keeps the platform running ends it, with a reason that the parties can read. */
    public Voided voidByOperator(Oin by, String reason, Instant now) {
        var decisionReason = new DecisionReason(reason);
        decisionReason.checkFor(Choice.VOID);
        var voided = becomeVoid(Transition.VOID_BY_OPERATOR, VoidReason.OPERATOR, null, now);
        add(new Decision(Choice.VOID, decisionReason, by, now));
        return voided;
    }

    private Voided becomeVoid(Transition move, VoidReason reason, String detail, Instant now) {
        move(move, now);
        endWith(Ending.voided(reason, detail));
        return new Voided(subject(), reason, now, whoKnows());
    }

    private void decide(Choice choice, Transition move, Oin by, DecisionReason decisionReason, Instant now) {
        onlyFor(choice.decidedBy(state() == HandoffState.REQUESTED), by);
        decisionReason.checkFor(choice);
        move(move, now);
        add(new Decision(choice, decisionReason, by, now));
    }

    private void onlyFor(Party party, Oin by) {
        var itsMove =
                switch (party) {
                    case SENDER -> sender().equals(by);
                    case RECEIVER -> receiver().equals(by);
                    case OPERATOR -> false;
                };
        if (!itsMove) {
            throw new NotYourDecision(party);
        }
    }
}
