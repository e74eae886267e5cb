package nl.stokje.intake.domain;

import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import nl.stokje.kit.Oin;

/**
 * What the citizen agreed to share.
 *
 * @param representative who agreed for them; under sixteen it can't be the citizen alone (GDPR, article 8)
 * @param receivers with which agencies; none named means any
 * @param until when it ends
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
    }
}
