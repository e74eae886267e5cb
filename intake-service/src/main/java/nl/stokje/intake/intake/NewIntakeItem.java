package nl.stokje.intake.intake;

import jakarta.validation.constraints.Future;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.Objects;
import nl.stokje.intake.content.Category;
import nl.stokje.intake.content.ContextItem;
import nl.stokje.intake.content.ContextItemId;
import nl.stokje.kit.Ids;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Something known beside the story, to record with the intake. The same rules as for an item that is added to a case at
 * case-service: a test holds both to one table.
 */
record NewIntakeItem(
        @Schema(description = "What kind of context it is; a handoff asks for categories", examples = "NETWORK")
        @NotNull
        Category category,

        @Schema(description = "What is known", examples = "An aunt in Waterdam, who can't take her in")
        @NotBlank
        @Size(max = 20_000)
        String text,

        @Schema(description = "Whether it is health or other special data (GDPR, article 9)", examples = "false")
        Boolean special,

        @Schema(description = "Whether it was told under professional secrecy, such as a doctor's", examples = "false")
        Boolean professionalSecrecy,

        @Schema(
                description = "Whether even its existence must not be shown, as with a report of abuse",
                examples = "false")
        Boolean protectedExistence,

        @Schema(description = "For a signal: who observed it", examples = "youth worker") @Size(max = 200)
        String observer,

        @Schema(description = "For a signal: how sure the observer is, in their own words", examples = "fairly sure")
        @Size(max = 200)
        String confidence,

        @Schema(
                description = "When it stops being true by itself; from then on it doesn't travel",
                examples = "2027-01-31T00:00:00Z")
        @Future
        Instant expiresAt,

        @Schema(
                description = "When it was observed; left out: now, when it is recorded",
                examples = "2026-11-21T20:30:00Z")
        @PastOrPresent
        Instant observedAt) {
    ContextItem recorded(Instant now) {
        return new ContextItem(
                new ContextItemId(Ids.next()),
                category,
                Objects.requireNonNullElse(observedAt, now),
                text,
                Boolean.TRUE.equals(special),
                Boolean.TRUE.equals(professionalSecrecy),
                Boolean.TRUE.equals(protectedExistence),
                observer,
                confidence,
                expiresAt);
    }

    @Override
    public String toString() {
        return "a new item";
    }
}
