package nl.stokje.kit.events;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.List;
import nl.stokje.kit.Oin;

/**
 * Something that happened, as others are told. The record's own fields are the event's data; a field named {@code
 * sealed} is for services only and never reaches a feed by {@link Outbox#publish}.
 */
public interface PublicEvent {
    /** The stable name without prefix and version, {@code <noun>.<past-tense-verb>}. */
    @JsonIgnore
    String type();

    /** What orders it: events with one key stay in their order. */
    @JsonIgnore
    String key();

    /** The agencies that are a party to it, and so find it on their feed. */
    @JsonIgnore
    List<Oin> parties();
}
