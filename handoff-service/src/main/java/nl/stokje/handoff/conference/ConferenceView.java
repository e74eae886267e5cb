package nl.stokje.handoff.conference;

import java.time.Instant;
import java.util.List;
import nl.stokje.handoff.conference.Conference.Participant;
import nl.stokje.handoff.terms.CaseId;
import nl.stokje.kit.Oin;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A conference as those who took part see it. */
@Schema(name = "Conference", description = "A conference about a case")
record ConferenceView(
        @Schema(description = "Identifies the conference") ConferenceId id,

        CaseId caseId,

        @Schema(description = "Who holds the case, as was agreed")
        Oin holder,

        @Schema(description = "When it was held", examples = "2026-11-22T09:00:00Z")
        Instant heldAt,

        @Schema(description = "The agency that recorded it") Oin recordedBy,

        @Schema(description = "When it was recorded", examples = "2026-11-22T10:00:00Z")
        Instant recordedAt,

        @Schema(description = "Who took part; not in lists") List<Participant> participants,

        @Schema(description = "What was agreed; not in lists", examples = "She stays where she is")
        String agreement) {
    static ConferenceView whole(Conference conference) {
        var minutes = conference.minutes();
        return of(conference, minutes.participants(), minutes.agreement().text());
    }

    static ConferenceView thin(Conference conference) {
        return of(conference, null, null);
    }

    private static ConferenceView of(Conference conference, List<Participant> participants, String agreement) {
        var minutes = conference.minutes();
        return new ConferenceView(
                conference.id(),
                conference.caseId(),
                minutes.holder(),
                minutes.heldAt(),
                conference.recordedBy(),
                conference.recordedAt(),
                participants,
                agreement);
    }
}
