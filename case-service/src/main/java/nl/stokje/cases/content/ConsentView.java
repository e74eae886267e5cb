package nl.stokje.cases.content;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import nl.stokje.kit.Oin;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A consent to share, as it was recorded. */
@Schema(name = "CaseConsent", description = "A consent to share, as it was recorded")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ConsentView(
        @Schema(description = "Identifies the consent") UUID id,

        @Schema(description = "Who agreed; under sixteen a representative does")
        Consent.GivenBy givenBy,

        @Schema(description = "The name of the representative who agreed; absent when the citizen did")
        String representative,

        @Schema(description = "The agencies to share with; empty: any")
        Set<Oin> receivers,

        @Schema(description = "The kinds of context that may be shared")
        Set<Category> categories,

        @Schema(description = "Until when they agree", examples = "2027-02-22T09:00:00Z")
        Instant until) {
    public static ConsentView of(Consent consent) {
        var given = consent.given();
        return new ConsentView(
                consent.id(),
                given.givenBy(),
                given.representative(),
                given.receivers(),
                given.categories(),
                given.until());
    }
}
