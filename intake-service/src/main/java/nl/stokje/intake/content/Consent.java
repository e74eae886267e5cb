package nl.stokje.intake.content;

import jakarta.validation.constraints.Future;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.Set;
import nl.stokje.kit.Oin;
import nl.stokje.kit.Refusal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What the citizen agreed to share. The same rules as for a consent that is recorded at case-service: a test holds both to
 * one table.
 *
 * @param representative who agreed for them, and then always named; under sixteen it can't be the citizen alone (GDPR,
 *     article 8)
 * @param receivers with which agencies; none named means any
 * @param until when it ends
 */
public record Consent(
        @Schema(description = "Who agrees; under sixteen a representative does", examples = "CITIZEN") @NotNull
        GivenBy givenBy,

        @Schema(
                description = "The representative's name; required when a representative agrees",
                examples = "M. de Vries")
        @Size(max = 200)
        String representative,

        @Schema(description = "The agencies to share with; none means any agency") @Size(max = 100)
        Set<@NotNull Oin> receivers,

        @Schema(description = "The categories of context that may be shared") @NotEmpty
        Set<@NotNull Category> categories,

        @Schema(description = "When the consent ends", examples = "2027-05-14T00:00:00Z") @NotNull @Future
        Instant until) {
    /** Who gave it. */
    @Schema(
            name = "ConsentGivenBy",
            description = "CITIZEN: the citizen agrees. REPRESENTATIVE: somebody agrees for them")
    public enum GivenBy {
        CITIZEN,
        REPRESENTATIVE
    }

    public Consent {
        receivers = receivers == null ? Set.of() : receivers;
    }

    /**
     * @param field where the consent stands in what was sent
     * @throws Refusal when a representative agreed, and it isn't said who
     */
    public void requireNamed(String field) {
        if (givenBy == GivenBy.REPRESENTATIVE && (representative == null || representative.isBlank())) {
            throw Refusal.invalid(field + ".representative", null, "a name", "A representative's consent names them.");
        }
    }
}
