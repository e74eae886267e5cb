package nl.stokje.intake.content;

import jakarta.validation.constraints.Size;
import nl.stokje.kit.PartialDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Who it is about, as far as known: every part may be missing (I12). */
public record Citizen(
        @Schema(description = "The citizen's name", examples = "Noor de Vries") @Size(max = 200)
        String name,

        @Schema(
                description =
                        "The date of birth; what isn't known of it is left off or 00: 2009-05, 2009, 0000-00-00. Somebody "
                                + "who may be too young by it is taken to be",
                examples = "2009-05-14")
        PartialDate birthDate,

        @Schema(description = "The Dutch citizen number: nine digits that pass the eleven-test", examples = "111222333")
        Bsn bsn,

        @Schema(description = "Where the citizen can be called", examples = "06 12345678") @Size(max = 50)
        String phone,

        @Schema(description = "The citizen's e-mail address", examples = "noor@voorbeeld.example") @Size(max = 254)
        String email,

        @Schema(description = "Where the citizen lives or stays", examples = "Kade 1, Waterdam") @Size(max = 500)
        String address,

        @Schema(description = "The language the citizen speaks (BCP 47)", examples = "nl") @Size(max = 50)
        String language) {
    public static final Citizen UNKNOWN = new Citizen(null, null, null, null, null, null, null);

    @Override
    public String toString() {
        return "a citizen";
    }
}
