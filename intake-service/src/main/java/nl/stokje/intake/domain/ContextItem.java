package nl.stokje.intake.domain;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;

/**
 * Something known beside the story.
 *
 * @param special whether it is about health or another special kind of data (GDPR, article 9)
 * @param professionalSecrecy whether it was told under one (such as a doctor's)
 * @param protectedExistence whether even its being there must not be shown, such as a report of abuse
 * @param observer who saw it, for a signal
 * @param confidence how sure they are, in their own words
 */
public record ContextItem(
        @NotNull Category category,
        @NotBlank @Size(max = 10_000) String text,
        Boolean special,
        Boolean professionalSecrecy,
        Boolean protectedExistence,
        @Size(max = 200) String observer,
        @Size(max = 200) String confidence,
        Instant expiresAt) {}
