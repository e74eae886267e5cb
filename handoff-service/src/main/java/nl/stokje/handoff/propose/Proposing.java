package nl.stokje.handoff.propose;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import nl.stokje.handoff.caseservice.HeldCases;
import nl.stokje.handoff.conference.ConferenceCheck;
import nl.stokje.handoff.directory.Agencies;
import nl.stokje.handoff.handoff.Handoff;
import nl.stokje.handoff.handoff.HandoffAccess;
import nl.stokje.handoff.handoff.HandoffEvent;
import nl.stokje.handoff.handoff.HandoffPublisher;
import nl.stokje.handoff.handoff.HandoffRef;
import nl.stokje.handoff.handoff.Handoffs;
import nl.stokje.handoff.handoff.TransferOpen;
import nl.stokje.handoff.terms.HandoffId;
import nl.stokje.handoff.terms.HandoffKind;
import nl.stokje.handoff.terms.Proposal;
import nl.stokje.handoff.terms.Terms;
import nl.stokje.kit.Actor;
import nl.stokje.kit.Oin;
import nl.stokje.kit.Refusal;
import nl.stokje.kit.accesslog.AccessLog;

/** An agency proposes to pass a case. Whether it holds the case, and may share it, is for case-service to say. */
@ApplicationScoped
public class Proposing {
    private final Handoffs handoffs;
    private final HeldCases heldCases;
    private final Agencies agencies;
    private final ConferenceCheck conferences;
    private final ProposalSealing sealing;
    private final HandoffPublisher publisher;
    private final AccessLog accessLog;
    private final Clock clock;

    Proposing(
            Handoffs handoffs,
            HeldCases heldCases,
            Agencies agencies,
            ConferenceCheck conferences,
            ProposalSealing sealing,
            HandoffPublisher publisher,
            AccessLog accessLog,
            Clock clock) {
        this.handoffs = handoffs;
        this.heldCases = heldCases;
        this.agencies = agencies;
        this.conferences = conferences;
        this.sealing = sealing;
        this.publisher = publisher;
        this.accessLog = accessLog;
        this.clock = clock;
    }

    /**
     * @throws TransferOpen when another transfer of the case is open
     * @throws Refusal when the sender was removed, the receiver isn't in the directory or is the sender itself, when what is to
     *     be returned can't be, or when those involved must talk first
     */
    @Transactional
    Handoff propose(HandoffRef ref, Proposal proposal, Actor by) {
        agencies.checkNotRemoved(ref.sender());
        var handoff = Handoff.propose(ref, proposal, clock.instant());
        if (proposal.returns() != null) {
            ref.checkReturnOf(handoffs.visibleTo(ref.sender(), proposal.returns()));
        }
        if (agencies.findHeld(ref.receiver()).isEmpty()) {
            throw Refusal.invalid(
                    "receiver",
                    ref.receiver(),
                    "an agency of GET /v1/agencies",
                    "The receiver isn't in the directory.");
        }
        if (ref.kind() == HandoffKind.TRANSFER && heldCases.isHeldByAnother(ref.caseId(), ref.sender())) {
            markHolderUnconfirmed(handoff);
        }
        publish(handoff);
        accessLog.add(HandoffAccess.PROPOSAL, handoff.id(), by);
        return handoff;
    }

    /** Such a proposal blocks only the sender's own next proposal. */
    private void markHolderUnconfirmed(Handoff handoff) {
        var own = handoffs.ownOpenTransfer(handoff.caseId(), handoff.sender());
        if (own.isPresent()) {
            throw new TransferOpen(own);
        }
        handoff.progress().markHolderUnconfirmed();
    }

    /** Offers what was declined to the better agency that was named, on the same terms. */
    @Transactional
    Handoff reroute(HandoffId declined, Actor by) {
        var sender = by.agency();
        var handoff = handoffs.visibleTo(sender, declined);
        var better = handoff.betterAgency(sender);
        return propose(
                HandoffRef.next(handoff.caseId(), handoff.kind(), sender, better),
                handoff.proposal().copy(),
                by);
    }

    /**
     * The holder lets the agency that asked have the case, on the holder's own terms.
     *
     * @throws TransferOpen when another transfer of the case is open
     */
    @Transactional
    public void grant(Handoff handoff, Oin holder, Terms terms) {
        handoff.grant(holder, terms, clock.instant());
        publish(handoff);
    }

    /** First stored, so that no other transfer of the case ends unseen, then checked, then published. */
    private void publish(Handoff handoff) {
        add(handoff);
        var owed = conferences.checkBefore(handoff);
        publisher.publish(handoff, HandoffEvent.Proposed.of(handoff, sealing.seal(handoff)));
        owed.ifPresent(reason -> {
            handoff.conversation().oweConference(reason);
            publisher.publish(handoff, new HandoffEvent.ConferenceNeeded(handoff.ref(), reason, clock.instant()));
        });
    }

    private void add(Handoff handoff) {
        try {
            handoffs.add(handoff);
        } catch (TransferOpen open) {
            throw new TransferOpen(QuarkusTransaction.requiringNew()
                    .call(() -> handoffs.ownOpenTransfer(handoff.caseId(), handoff.sender())));
        }
    }
}
