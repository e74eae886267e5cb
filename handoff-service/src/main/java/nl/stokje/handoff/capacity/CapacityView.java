package nl.stokje.handoff.capacity;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The room of an agency for a need, as everybody sees it. */
@Schema(name = "Capacity", description = "The room of an agency for a need")
record CapacityView(
        @Schema(description = "A code of GET /v1/need-codes", examples = "SHELTER")
        String needCode,

        @Schema(description = "With what was accepted since the last report")
        CapacityState state,

        @Schema(description = "How many days one waits, as was last reported", examples = "14")
        Integer expectedDays,

        @Schema(description = "How many more could be accepted, as was last reported", examples = "3")
        Integer places,

        @Schema(description = "How many were accepted since the last report", examples = "1")
        long accepted,

        @Schema(description = "When the agency reported last", examples = "2026-11-22T09:00:00Z")
        Instant confirmedAt,

        @Schema(description = "Reported so long ago that it says little", examples = "false")
        boolean stale) {
    static CapacityView of(CapacityStatus status) {
        var capacity = status.capacity();
        return new CapacityView(
                capacity.needCode(),
                status.state(),
                capacity.expectedDays(),
                capacity.places(),
                status.counted().accepted(),
                capacity.confirmedAt(),
                status.stale());
    }
}
