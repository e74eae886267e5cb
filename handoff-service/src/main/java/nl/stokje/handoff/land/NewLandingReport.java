package nl.stokje.handoff.land;

import jakarta.validation.constraints.Size;
import java.time.Instant;
import nl.stokje.handoff.handoff.FirstContact;
import nl.stokje.handoff.handoff.LandingChannel;
import nl.stokje.handoff.handoff.LandingReport;
import nl.stokje.kit.vault.PersonalText;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How the receiver landed, as it reports it. */
record NewLandingReport(
        @Schema(description = "How you met. TRANSFER needs it, ASSIST may have it, ADVICE hasn't")
        LandingChannel channel,

        @Schema(description = "When you met, with the channel; not in the future", examples = "2026-11-24T09:00:00Z")
        Instant contactAt,

        @Size(max = 2000) @Schema(description = "For TRANSFER and ASSIST, if you like", examples = "She is well")
        String note,

        @Size(min = 1, max = 8000)
        @Schema(
                description = "For ADVICE: what is advised; the sender reads it",
                examples = "Ask the judge for a guardian")
        String answer) {
    LandingReport report() {
        var met = channel != null || contactAt != null || note != null;
        return new LandingReport(
                met ? new FirstContact(channel, contactAt, PersonalText.of(note)) : null, PersonalText.of(answer));
    }
}
