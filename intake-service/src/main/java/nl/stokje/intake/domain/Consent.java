package nl.stokje.intake.domain;

import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import nl.stokje.kit.Oin;
import nl.stokje.kit.Refusal;

/**
 * What the citizen agreed to share.
 *
 * @param representative who agreed for them, and then always named; under sixteen it can't be the citizen alone (GDPR,
 *     article 8)
 * @param receivers with which agencies; none named means any
 * @param until when it ends
 * @throws Refusal when a representative agreed, and it isn't said who
 */
public record Consent(
        @NotNull GivenBy givenBy,
        @Size(max = 200) String representative,
        @Size(max = 50) List<@NotNull Oin> receivers,
        @NotEmpty @Size(max = 20) List<@NotNull Category> categories,
        @NotNull Instant until) {
    /** Who gave it. */
    public enum GivenBy {
        CITIZEN,
        REPRESENTATIVE
    }

    public Consent {
        receivers = receivers == null ? List.of() : receivers;
        if (givenBy == GivenBy.REPRESENTATIVE && (representative == null || representative.isBlank())) {
            throw Refusal.invalid(
                    "representative",
                    null,
                    "a name",
                    "A representative's consent names them; without a name, leave the consent out.");
        }
    }
}
