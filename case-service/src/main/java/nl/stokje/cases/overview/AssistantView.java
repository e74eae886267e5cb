package nl.stokje.cases.overview;

import java.time.Instant;
import nl.stokje.cases.baton.HandoffId;
import nl.stokje.cases.coordination.Assistance;
import nl.stokje.kit.Oin;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An agency that assists, by which handoff and since when. */
@Schema(name = "Assistant", description = "An agency that works on the case beside its holder")
record AssistantView(
        @Schema(description = "The agency that assists") Oin agency,

        HandoffId handoffId,

        @Schema(description = "Since when", examples = "2026-11-24T10:15:00Z")
        Instant begunAt) {
    static AssistantView of(Assistance assistance) {
        return new AssistantView(assistance.assistant(), assistance.handoffId(), assistance.begunAt());
    }
}
