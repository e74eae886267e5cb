package nl.stokje.handoff.handoff.propose;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.stokje.handoff.caseservice.HeldCases;
import nl.stokje.handoff.conference.ConferenceRule;
import nl.stokje.handoff.directory.Agencies;
import nl.stokje.handoff.handoff.Handoff;
import nl.stokje.handoff.handoff.HandoffEvent.Proposed;
import nl.stokje.handoff.handoff.HandoffEvent.Subject;
import nl.stokje.handoff.handoff.HandoffPublisher;
import nl.stokje.handoff.handoff.Handoffs;
import nl.stokje.handoff.handoff.TransferOpen;
import nl.stokje.handoff.terms.Basis;
import nl.stokje.handoff.terms.Category;
import nl.stokje.handoff.terms.HandoffKind;
import nl.stokje.handoff.terms.Need;
import nl.stokje.handoff.terms.Proposal;
import nl.stokje.handoff.terms.Terms;
import nl.stokje.kit.Ids;
import nl.stokje.kit.Oin;
import nl.stokje.kit.Refusal;
import nl.stokje.kit.sealing.SealedPayload;
import nl.stokje.kit.sealing.Sealing;
import nl.stokje.kit.sealing.ServiceKeys;

/** An agency proposes to pass a case. Whether it holds the case, and may share it, is for case-service to say. */
@ApplicationScoped
public class Proposing {
    private static final String READER = "case-service";

    private final Handoffs handoffs;
    private final HeldCases heldCases;
    private final Agencies agencies;
    private final ConferenceRule conferenceRule;
    private final HandoffPublisher publisher;
    private final Sealing sealing;
    private final ServiceKeys keys;
    private final ObjectMapper json;
    private final Clock clock;

    Proposing(
            Handoffs handoffs,
            HeldCases heldCases,
            Agencies agencies,
            ConferenceRule conferenceRule,
            HandoffPublisher publisher,
            Sealing sealing,
            ServiceKeys keys,
            ObjectMapper json,
            Clock clock) {
        this.handoffs = handoffs;
        this.heldCases = heldCases;
        this.agencies = agencies;
        this.conferenceRule = conferenceRule;
        this.publisher = publisher;
        this.sealing = sealing;
        this.keys = keys;
        this.json = json;
        this.clock = clock;
    }

    /** What case-service must know to seal the preview. */
    private record Ask(Need need, String purpose, Basis basis, List<Category> categories) {}

    /**
     * @param returns the landed transfer that is given back, or null
     * @throws TransferOpen when another transfer of the case is open
     * @throws Refusal when the sender was removed, the receiver isn't in the directory or is the sender itself, when what is to
     *     be returned can't be, or when those involved must talk first
     */
    @Transactional
    public Handoff propose(UUID caseId, HandoffKind kind, Oin sender, Oin receiver, Proposal proposal, UUID returns) {
        agencies.checkNotGone(sender);
        var subject = new Subject(Ids.next(), caseId, kind, sender, receiver);
        var handoff = Handoff.propose(subject, proposal, clock.instant());
        if (returns != null) {
            handoff.returning(handoffs.visibleTo(sender, returns));
        }
        if (agencies.findHeld(receiver).isEmpty()) {
            throw Refusal.invalid(
                    "receiver", receiver, "an agency of GET /v1/agencies", "The receiver isn't in the directory.");
        }
        if (kind == HandoffKind.TRANSFER && heldCases.isHeldByAnother(caseId, sender)) {
            markHolderUnconfirmed(handoff);
        }
        tell(handoff);
        return handoff;
    }

    /** It stands in nobody's way but the sender's own, whom another open one of its own stops as it always does. */
    private void markHolderUnconfirmed(Handoff handoff) {
        var own = handoffs.ownOpenTransfer(handoff.caseId(), handoff.sender());
        if (own.isPresent()) {
            throw new TransferOpen(own);
        }
        handoff.markHolderUnconfirmed();
    }

    /** Offers what was declined to the better agency that was named, on the same terms. */
    @Transactional
    public Handoff reroute(UUID declined, Oin sender) {
        var handoff = handoffs.visibleTo(sender, declined);
        var better = handoff.betterAgency(sender);
        return propose(handoff.caseId(), handoff.kind(), sender, better, handoff.proposal(), handoff.returns());
    }

    /**
     * The holder lets the agency that asked have it, on its own terms.
     *
     * @throws TransferOpen when another transfer of the case is open
     */
    void grant(Handoff handoff, Oin holder, Terms terms) {
        handoff.grant(holder, terms, clock.instant());
        tell(handoff);
    }

    /** First stored, so that no other transfer of the case ends unseen, then checked, then told. */
    private void tell(Handoff handoff) {
        add(handoff);
        var owed = conferenceRule.checkBefore(handoff);
        publisher.tell(handoff, proposed(handoff));
        owed.ifPresent(reason -> publisher.tell(handoff, handoff.owesConference(reason, clock.instant())));
    }

    private Proposed proposed(Handoff handoff) {
        var proposal = handoff.proposal();
        var payload = new SealedPayload(
                Map.of(
                        "aud",
                        READER,
                        "handoff",
                        handoff.id().toString(),
                        "case",
                        handoff.caseId().toString()),
                json.valueToTree(
                        new Ask(proposal.need(), proposal.purpose(), proposal.basis(), proposal.categories())));
        return handoff.proposed(sealing.seal(payload, List.of(keys.publicKeyOf(READER))));
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
