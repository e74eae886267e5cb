package nl.stokje.cases.succession;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.Set;
import nl.stokje.cases.baton.CaseStatus;
import nl.stokje.cases.baton.Urgency;
import nl.stokje.kit.Oin;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A succession to order. */
@Schema(description = "A succession to order, or to count")
record NewSuccession(
        @NotNull @Schema(description = "The agency whose cases pass")
        Oin from,

        @NotNull @Schema(description = "The agency that they pass to")
        Oin to,

        @NotBlank
        @Size(max = 200)
        @Schema(
                description = "Where the legal decision can be read; nothing personal",
                examples = "Gemeenteblad 2026, 41234")
        String decision,

        @NotNull @PastOrPresent @Schema(description = "When it was decided", examples = "2026-11-20T09:00:00Z")
        Instant decidedAt,

        @Valid @Schema(description = "Which of the agency's cases; absent: all")
        NewFilter filter,

        @Schema(description = "true: only count what would pass")
        Boolean dryRun) {
    @Schema(name = "SuccessionFilter", description = "Which of the agency's cases pass; all conditions must be met")
    record NewFilter(
            @Schema(description = "Only cases that were opened before this time", examples = "2026-11-01T00:00:00Z")
            Instant openedBefore,

            @Schema(description = "Only cases of these urgencies; empty: of all")
            Set<@NotNull Urgency> urgencies,

            @Schema(description = "Only open or only closed ones; absent: both, so that none is reopened where it was")
            CaseStatus status) {
        SuccessionFilter filter() {
            return new SuccessionFilter(openedBefore, urgencies, status);
        }
    }

    LegalDecision legalDecision() {
        return new LegalDecision(from, to, decision, decidedAt);
    }

    SuccessionFilter chosen() {
        return filter == null ? SuccessionFilter.ALL : filter.filter();
    }
}
