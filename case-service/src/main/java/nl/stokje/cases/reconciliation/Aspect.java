package nl.stokje.cases.reconciliation;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What the two services don't agree about. LANDING: a transfer landed there in a turn that no handoff brought here. */
@Schema(
        name = "DiscrepancyAspect",
        description = "What isn't the same. LANDING: a transfer landed there in a turn that no handoff brought here")
enum Aspect {
    CASE,
    HOLDER,
    TURN,
    LANDING,
    ASSISTANTS
}
