package nl.stokje.cases.content;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import nl.stokje.kit.Oin;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An item of context, and which agency added it. */
@Schema(
        name = "CaseContextItem",
        description = "Something known about the citizen's situation; never changed, only added")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ContextItemView(
        @Schema(description = "Identifies the item") UUID id,

        Category category,

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
        Instant expiresAt,

        @Schema(description = "The agency that added it") Oin addedBy,

        @Schema(description = "When it was added", examples = "2026-11-22T09:00:00Z")
        Instant addedAt) {
    public static ContextItemView of(ContextItem item) {
        var note = item.note();
        return new ContextItemView(
                item.id(),
                note.category(),
                note.text(),
                note.special(),
                note.professionalSecrecy(),
                note.protectedExistence(),
                note.observer(),
                note.confidence(),
                note.expiresAt(),
                item.addedBy(),
                item.addedAt());
    }
}
