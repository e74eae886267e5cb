package nl.stokje.handoff.conference;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import nl.stokje.handoff.conference.Conference.Minutes;
import nl.stokje.handoff.conference.Conference.Participant;
import nl.stokje.handoff.terms.CaseId;
import nl.stokje.kit.Oin;
import nl.stokje.kit.vault.PersonalText;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A conference as somebody records it. */
record NewConference(
        @NotNull CaseId caseId,

        @NotNull @Size(min = 2, max = 50) @Schema(description = "Who took part: two agencies or more")
        List<@NotNull @Valid Participant> participants,

        @NotBlank @Size(max = 8000) @Schema(description = "What was agreed", examples = "She stays where she is")
        String agreement,

        @NotNull @Schema(description = "Who holds the case, as was agreed; one of those who took part")
        Oin holder,

        @NotNull @Schema(description = "When it was held; not in the future", examples = "2026-11-22T09:00:00Z")
        Instant heldAt) {
    Minutes minutes() {
        return new Minutes(participants, PersonalText.of(agreement), holder, heldAt);
    }
}
