package nl.stokje.handoff.directory;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What an agency registers of itself. */
@Schema(description = "What an agency registers of itself")
record AgencyEntry(
        @NotNull @Valid AgencyNames names,

        @NotNull @Size(max = 200) @Schema(description = "Codes of the needs it can meet")
        List<@NotBlank @Size(max = 100) String> capabilities,

        @NotNull
        @Size(max = 500)
        @Schema(
                description =
                        "Codes of the municipalities where it works (CBS), such as GM0363; also one that ended since 2006, which finds those in its place")
        List<@NotNull @Pattern(regexp = "^GM\\d{4}$") String> regions,

        @NotNull @Valid AgencyContact contact,

        @Schema(implementation = Object.class, description = "JWK (RFC 7517): kty EC, crv P-256, use enc, with kid")
        AgencyKey publicKey) {
    Agency.Entry entry() {
        return new Agency.Entry(
                new Agency.Names(names.nl(), names.en()),
                capabilities.stream().distinct().toList(),
                regions.stream().distinct().toList(),
                new Agency.Contact(contact.email(), contact.phone(), contact.url()),
                publicKey);
    }
}
