package nl.stokje.handoff.directory;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import nl.stokje.kit.Oin;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An entry of the directory as everybody sees it. */
@Schema(name = "Agency", description = "An entry of the directory")
record AgencyView(
        @Schema(description = "The agency's OIN") Oin oin,
        AgencyNames names,

        @Schema(description = "Codes of the needs it can meet")
        List<String> capabilities,

        @Schema(description = "Codes of municipalities (CBS), such as GM0363")
        List<String> regions,

        AgencyContact contact,

        @Schema(implementation = Object.class, description = "The JWK (RFC 7517) that content is sealed with for it")
        AgencyKey publicKey,

        @Schema(description = "Another key waits for a second person, see key-changes; else absent")
        UUID pendingKeyChange,

        @Schema(description = "When this entry was registered", examples = "2026-11-22T09:00:00Z")
        Instant registeredAt) {
    static AgencyView of(Agency agency) {
        var entry = agency.entry();
        return new AgencyView(
                agency.oin(),
                AgencyNames.of(entry.names()),
                entry.capabilities(),
                entry.regions(),
                AgencyContact.of(entry.contact()),
                entry.publicKey(),
                agency.pendingKeyChange().orElse(null),
                agency.registeredAt());
    }
}
