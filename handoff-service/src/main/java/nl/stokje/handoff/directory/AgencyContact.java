package nl.stokje.handoff.directory;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Where a colleague reaches an agency, as the API shows it. */
@Schema(description = "Where a colleague reaches an agency")
public record AgencyContact(
        @NotBlank
        @Email
        @Size(max = 200)
        @Schema(format = "email", description = "The address of the desk", examples = "desk@example.nl")
        String email,

        @Size(max = 50) @Schema(description = "The telephone number of the desk", examples = "+31 20 555 5555")
        String phone,

        @Size(max = 500) @Schema(description = "The agency's site", examples = "https://example.nl")
        String url) {
    public static AgencyContact of(Agency.Contact contact) {
        return new AgencyContact(contact.email(), contact.phone(), contact.url());
    }
}
