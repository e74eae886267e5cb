package nl.stokje.cases.content;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An item of context, who recorded it, and which one it corrects. */
@Schema(
        name = "CaseContextItem",
        description =
                "Something known about the citizen's situation; never changed, only added or corrected by another")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ContextItemView(
        ContextItemId id,

        Category category,

        Author author,

        @Schema(description = "When it was observed", examples = "2026-11-21T20:30:00Z")
        Instant observedAt,

        @Schema(description = "When it was recorded", examples = "2026-11-22T09:00:00Z")
        Instant recordedAt,

        @Schema(
                description = "The item that was wrong, and that this one is instead of; absent when there is none, "
                        + "or the reader doesn't see it",
                examples = "01a2050c-0000-7000-8000-000000000001")
        ContextItemId corrects,

        @Schema(description = "What is known", examples = "She sleeps at her aunt's until Friday")
        String text,

        @Schema(description = "Health or other data of GDPR article 9")
        boolean special,

        @Schema(description = "Told under professional secrecy")
        boolean professionalSecrecy,

        @Schema(description = "That it exists may not be known either, as with a report of abuse")
        boolean protectedExistence,

        @Schema(description = "For a signal: who saw it") String observer,

        @Schema(description = "For a signal: how sure the observer is, in their own words")
        String confidence,

        @Schema(
                description = "When it stops being true by itself; absent when it doesn't",
                examples = "2026-12-22T09:00:00Z")
        Instant expiresAt) {
    /** To who just added it, who sees what it corrects. */
    public static ContextItemView alone(ContextItem added) {
        return of(added, added.corrects().map(Set::of).orElse(Set.of()));
    }

    /** The items that a reader sees. */
    public static List<ContextItemView> allOf(List<ContextItem> seen) {
        var ids = seen.stream().map(ContextItem::id).collect(Collectors.toSet());
        return seen.stream().map(item -> of(item, ids)).toList();
    }

    /** @param seen the items that the reader sees */
    private static ContextItemView of(ContextItem item, Set<ContextItemId> seen) {
        var note = item.note();
        return new ContextItemView(
                item.id(),
                note.category(),
                item.author(),
                note.observedAt(),
                item.recordedAt(),
                item.correctsOneOf(seen).orElse(null),
                note.text(),
                note.special(),
                note.professionalSecrecy(),
                note.protectedExistence(),
                note.observer(),
                note.confidence(),
                note.expiresAt());
    }
}
