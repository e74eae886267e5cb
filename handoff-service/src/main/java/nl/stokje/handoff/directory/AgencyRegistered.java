package nl.stokje.handoff.directory;

import java.time.Instant;
import java.util.List;
import nl.stokje.kit.Oin;

/** The whole entry of an agency as it is now in the directory; the key is its OIN. */
record AgencyRegistered(
        Oin oin,
        Agency.Names names,
        List<String> capabilities,
        List<String> regions,
        Agency.Contact contact,
        AgencyKey publicKey,
        Instant registeredAt)
        implements AgencyEvent {
    static AgencyRegistered of(Agency agency) {
        var entry = agency.entry();
        return new AgencyRegistered(
                agency.oin(),
                entry.names(),
                entry.capabilities(),
                entry.regions(),
                entry.contact(),
                entry.publicKey(),
                agency.registeredAt());
    }
}
