package nl.stokje.intake.domain;

import jakarta.validation.constraints.Size;
import java.time.LocalDate;

/** Who it is about, as far as known: every part may be missing (design, I12). */
public record Citizen(
        @Size(max = 200) String name,
        LocalDate birthDate,
        Bsn bsn,
        @Size(max = 50) String phone,
        @Size(max = 254) String email,
        @Size(max = 500) String address,
        @Size(max = 50) String language) {
    public static final Citizen UNKNOWN = new Citizen(null, null, null, null, null, null, null);

    @Override
    public String toString() {
        return "a citizen";
    }
}
