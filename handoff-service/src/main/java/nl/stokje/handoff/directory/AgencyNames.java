package nl.stokje.handoff.directory;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The name of an agency, as the API shows it. */
@Schema(description = "The name of an agency")
public record AgencyNames(
        @NotBlank @Size(max = 200) @Schema(description = "In Dutch", examples = "Opvang Amsterdam")
        String nl,

        @Size(max = 200) @Schema(description = "In English, where there is one", examples = "Shelter Amsterdam")
        String en) {
    public static AgencyNames of(Agency.Names names) {
        return new AgencyNames(names.nl(), names.en());
    }
}
