package nl.stokje.handoff.routing;

import java.time.Instant;
import nl.stokje.handoff.capacity.Capacity;
import nl.stokje.handoff.capacity.CapacityState;
import nl.stokje.handoff.capacity.CapacityStatus;
import nl.stokje.handoff.directory.AgencyContact;
import nl.stokje.handoff.directory.AgencyNames;
import nl.stokje.kit.Oin;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A suggestion as the caseworker sees it. */
@Schema(name = "RoutingSuggestion", description = "An agency that fits a need")
record SuggestionView(
        @Schema(description = "The agency") Oin agency,
        AgencyNames names,
        AgencyContact contact,

        @Schema(description = "How much room it has; absent when it never reported")
        CapacityState capacity,

        @Schema(description = "How many days one waits, as it last reported", examples = "14")
        Integer expectedDays,

        @Schema(description = "When it last reported", examples = "2026-11-22T09:00:00Z")
        Instant confirmedAt,

        @Schema(description = "Its capacity was reported so long ago that it says little", examples = "false")
        boolean stale,

        @Schema(description = "When an offer made now should have its answer", examples = "2026-11-24T09:00:00Z")
        Instant answersByAt,

        @Schema(
                description = "Why the agency is at this place in the list",
                examples = "It has room; an offer made now is answered by 2026-11-24T09:00:00Z.")
        String reason) {
    static SuggestionView of(Suggestion suggestion) {
        var entry = suggestion.agency().entry();
        var capacity = suggestion.capacity().map(CapacityStatus::capacity);
        return new SuggestionView(
                suggestion.agency().oin(),
                AgencyNames.of(entry.names()),
                AgencyContact.of(entry.contact()),
                suggestion.capacity().map(CapacityStatus::state).orElse(null),
                capacity.map(Capacity::expectedDays).orElse(null),
                capacity.map(Capacity::confirmedAt).orElse(null),
                suggestion.stale(),
                suggestion.answersBy(),
                suggestion.reason());
    }
}
