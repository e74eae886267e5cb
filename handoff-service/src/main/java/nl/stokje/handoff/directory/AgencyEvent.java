package nl.stokje.handoff.directory;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.List;
import nl.stokje.kit.Oin;
import nl.stokje.kit.events.PublicEvent;

/** What happened in the directory, published for everybody; the key is the agency's OIN. */
public sealed interface AgencyEvent extends PublicEvent permits AgencyRegistered, AgencyRemoved {
    /** The directory's topic, for everybody, compacted: the last event of an agency is its present entry. */
    String TOPIC = "stokje.agency.v1";

    Oin oin();

    /** The names on the wire. */
    @Override
    @JsonIgnore
    default String type() {
        return switch (this) {
            case AgencyRegistered _ -> "agency.registered";
            case AgencyRemoved _ -> "agency.removed";
        };
    }

    @Override
    @JsonIgnore
    default String key() {
        return oin().value();
    }

    @Override
    @JsonIgnore
    default List<Oin> parties() {
        return List.of();
    }
}
