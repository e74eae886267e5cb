package nl.stokje.cases.timeline;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import nl.stokje.cases.baton.HandoffId;
import nl.stokje.kit.Oin;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One thing that happened to a case. */
@Schema(name = "TimelineEntry", description = "One thing that happened to a case")
@JsonInclude(JsonInclude.Include.NON_NULL)
record TimelineEntryView(
        @Schema(description = "Identifies the entry") UUID id,

        @Schema(description = "What happened, by the type of its event", examples = "case.baton-passed")
        String eventType,

        @Schema(description = "Who did it or whom it concerned; for what happened to the case itself: its holder")
        Oin agency,

        @Schema(description = "The handoff that it was part of; absent when there was none")
        HandoffId handoffId,

        @Schema(description = "The turn of the case then; absent for what another service reported", examples = "2")
        Integer turn,

        @Schema(
                description =
                        "More of it by a code, such as which rung or why; absent when there is nothing more to say",
                examples = "LANDING")
        String detail,

        @Schema(description = "When case-service learnt it", examples = "2026-11-24T10:15:00Z")
        Instant happenedAt) {
    static TimelineEntryView of(TimelineEntry entry) {
        return new TimelineEntryView(
                entry.id(),
                entry.eventType(),
                entry.agency(),
                entry.handoffId(),
                entry.turn(),
                entry.detail(),
                entry.happenedAt());
    }
}
