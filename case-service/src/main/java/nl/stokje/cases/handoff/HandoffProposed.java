package nl.stokje.cases.handoff;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import nl.stokje.cases.baton.CaseId;
import nl.stokje.cases.baton.HandoffId;
import nl.stokje.cases.baton.HandoffKind;
import nl.stokje.cases.baton.Urgency;
import nl.stokje.cases.disclosure.ProposedHandoff;
import nl.stokje.cases.disclosure.Terms;
import nl.stokje.kit.Oin;

/** What is read when a handoff is proposed; the terms are sealed. */
record HandoffProposed(
        HandoffId handoffId,
        CaseId caseId,
        HandoffKind kind,
        Oin sender,
        Oin receiver,
        Urgency urgency,
        Instant proposedAt,
        JsonNode sealed) {
    ProposedHandoff on(Terms terms) {
        return new ProposedHandoff(handoffId, caseId, kind, sender, receiver, urgency, terms, proposedAt);
    }
}
