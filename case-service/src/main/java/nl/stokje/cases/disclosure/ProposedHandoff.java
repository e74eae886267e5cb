package nl.stokje.cases.disclosure;

import java.time.Instant;
import nl.stokje.cases.baton.CaseId;
import nl.stokje.cases.baton.HandoffId;
import nl.stokje.cases.baton.HandoffKind;
import nl.stokje.cases.baton.Urgency;
import nl.stokje.kit.Oin;

/** A handoff as its sender proposed it. */
public record ProposedHandoff(
        HandoffId handoffId,
        CaseId caseId,
        HandoffKind kind,
        Oin sender,
        Oin receiver,
        Urgency urgency,
        Terms terms,
        Instant proposedAt) {}
