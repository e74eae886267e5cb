package nl.stokje.handoff.capacity;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What an agency says of its room for a need. */
@Schema(description = "What an agency says of its room for a need")
record CapacityReport(
        @NotNull CapacityState state,

        @Min(0) @Max(3650) @Schema(description = "How many days one waits; needed for WAITING_LIST", examples = "14")
        Integer expectedDays,

        @Min(0)
        @Max(1_000_000)
        @Schema(description = "How many more can be accepted; counted down by acceptances", examples = "3")
        Integer places) {}
