package nl.stokje.handoff.domain;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.util.List;
import nl.stokje.kit.Oin;
import nl.stokje.kit.events.PublicEvent;

/** The whole entry of an agency as it now stands in the directory; the key is its OIN. */
public record AgencyRegistered(
        Oin oin,
        Agency.Names names,
        List<String> capabilities,
        List<String> regions,
        Agency.Contact contact,
        AgencyKey publicKey,
        Instant registeredAt)
        implements PublicEvent {
    /** The directory's topic, for everybody, compacted. */
    public static final String TOPIC = "stokje.agency.v1";

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

    @Override
    public String type() {
        return "agency.registered";
    }

    @Override
    @JsonIgnore
    public String key() {
        return oin.value();
    }

    @Override
    @JsonIgnore
    public List<Oin> parties() {
        return List.of();
    }
}
