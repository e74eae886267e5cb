package nl.stokje.kit.rest;

import java.util.Arrays;
import java.util.Map;
import nl.stokje.kit.Refusal;

/** Conditional requests (RFC 9110, section 13): a change says which version it changes. */
public final class Preconditions {
    private Preconditions() {}

    /** The entity tag of a version. */
    public static String etag(long version) {
        return "\"" + version + "\"";
    }

    /** @throws Refusal when no version is named (428), or another one holds now (412) */
    public static void ifMatch(String ifMatch, long version) {
        if (ifMatch == null || ifMatch.isBlank()) {
            throw new Refusal(
                    Refusal.Reason.PRECONDITION_REQUIRED,
                    "if-match-required",
                    "A change must say which version it changes.",
                    Map.of("next", "GET the resource and send its ETag as If-Match."));
        }
        if (!matches(ifMatch, etag(version))) {
            throw new Refusal(
                    Refusal.Reason.PRECONDITION_FAILED,
                    "stale-version",
                    "Somebody changed it since you read it.",
                    Map.of(
                            "etag",
                            etag(version),
                            "next",
                            "GET it again, look at what changed, and send the new ETag."));
        }
    }

    /** One of a list, or any version; a weak tag never matches (RFC 9110, section 13.1.1). */
    private static boolean matches(String ifMatch, String etag) {
        return ifMatch.strip().equals("*")
                || Arrays.stream(ifMatch.split(",")).map(String::strip).anyMatch(etag::equals);
    }
}
