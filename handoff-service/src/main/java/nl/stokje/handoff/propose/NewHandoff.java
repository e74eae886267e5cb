package nl.stokje.handoff.propose;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import nl.stokje.handoff.terms.Basis;
import nl.stokje.handoff.terms.CaseId;
import nl.stokje.handoff.terms.Category;
import nl.stokje.handoff.terms.HandoffId;
import nl.stokje.handoff.terms.HandoffKind;
import nl.stokje.handoff.terms.Need;
import nl.stokje.handoff.terms.Proposal;
import nl.stokje.handoff.terms.Urgency;
import nl.stokje.kit.Oin;
import nl.stokje.kit.vault.PersonalText;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a holder proposes. */
record NewHandoff(
        @NotNull CaseId caseId,

        @NotNull @Schema(description = "The agency that the case is offered to; one of GET /v1/agencies")
        Oin receiver,

        @NotNull HandoffKind kind,
        @NotNull @Valid Need need,

        @NotBlank @Size(max = 2000) @Schema(description = "Why, in a sentence", examples = "A safe place for tonight")
        String purpose,

        @NotNull @Valid Basis basis,

        @NotNull @Size(max = 10) @Schema(description = "What you ask to let travel; the basis decides")
        List<@NotNull Category> categories,

        @NotNull Urgency urgency,

        @Schema(description = "The landed transfer that is given back, the other way round, by its receiver")
        HandoffId returns) {
    Proposal proposal() {
        return new Proposal(
                urgency,
                need,
                PersonalText.of(purpose),
                basis,
                categories.stream().distinct().toList(),
                returns);
    }
}
