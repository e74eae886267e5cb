package nl.stokje.kit;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/**
 * An identifier with a type of its own, so that the id of one thing can't be passed for that of another. Each is a record
 * with this one component; JSON, paths and columns hold the bare UUID ({@link IdColumn}, {@code rest.IdTypes}).
 */
public interface Id {
    /** A UUID, version 7 (RFC 9562) if it was made on this platform. */
    @JsonValue
    UUID value();
}
