package nl.stokje.handoff.land;

import java.time.Instant;
import java.util.Optional;
import nl.stokje.handoff.handoff.FirstContact;
import nl.stokje.handoff.handoff.LandingChannel;
import nl.stokje.handoff.handoff.LandingReport;
import nl.stokje.kit.vault.PersonalText;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A landing report as the parties see it. */
@Schema(name = "LandingReport", description = "How the receiver landed")
record LandingReportView(
        @Schema(description = "How receiver and citizen met")
        LandingChannel channel,

        @Schema(description = "When they met", examples = "2026-11-24T09:00:00Z")
        Instant contactAt,

        @Schema(description = "What the receiver adds", examples = "She is well")
        String note,

        @Schema(description = "Of ADVICE: what is advised", examples = "Ask the judge for a guardian")
        String answer,

        @Schema(description = "When the receiver reported it", examples = "2026-11-24T09:30:00Z")
        Instant reportedAt) {
    static LandingReportView of(LandingReport report, Instant reportedAt) {
        var contact = Optional.ofNullable(report.contact());
        return new LandingReportView(
                contact.map(FirstContact::channel).orElse(null),
                contact.map(FirstContact::contactAt).orElse(null),
                contact.map(FirstContact::note).map(PersonalText::text).orElse(null),
                PersonalText.textOf(report.answer()),
                reportedAt);
    }
}
