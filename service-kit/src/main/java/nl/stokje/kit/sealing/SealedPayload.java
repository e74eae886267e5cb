package nl.stokje.kit.sealing;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * What is inside the seal: claims that bind it to its purpose (for whom, about what, until when) and the content. Both are
 * signed, so that it can't be passed on as meant for someone else.
 *
 * @param claims text, numbers; {@code exp} in seconds since 1970 where it expires
 */
public record SealedPayload(Map<String, Object> claims, JsonNode content) {
    /** The claim as text, or null. */
    public String claim(String name) {
        var value = claims.get(name);
        return value == null ? null : value.toString();
    }

    /** From when on it may not be handed out any more, if there is such a time. */
    public Optional<Instant> expiresAt() {
        return claims.get("exp") instanceof Number exp
                ? Optional.of(Instant.ofEpochSecond(exp.longValue()))
                : Optional.empty();
    }
}
