package nl.stokje.kit;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What was asked can't be done, for a reason that the caller can understand. Carries values, knows no HTTP; the edge
 * turns it into a problem detail (RFC 9457), and a consumer that meets one parks the record.
 */
public class Refusal extends RuntimeException {
    /** Why in general; each has one HTTP status at the edge. */
    public enum Reason {
        INVALID,
        FORBIDDEN,
        NOT_FOUND,
        CONFLICT,
        GONE,
        TOO_LARGE,
        PRECONDITION_FAILED,
        PRECONDITION_REQUIRED,
        KEY_REUSED
    }

    private final Reason reason;
    private final String code;
    private final Map<String, Object> values;
    private final Duration retryAfter;

    /**
     * @param code a stable name in kebab-case, part of the problem's type
     * @param detail a sentence for people, without personal data
     * @param values what the caller may want to read by program, without personal data
     */
    public Refusal(Reason reason, String code, String detail, Map<String, ?> values) {
        this(reason, code, detail, values, null);
    }

    /** @param retryAfter when the same may be tried again with another outcome; null when there is no such time */
    protected Refusal(Reason reason, String code, String detail, Map<String, ?> values, Duration retryAfter) {
        super(detail, null, false, true);
        this.reason = reason;
        this.code = code;
        this.values = Map.copyOf(values);
        this.retryAfter = retryAfter;
    }

    public static Refusal invalid(String field, Object value, String allowed, String detail) {
        var error = new LinkedHashMap<String, Object>();
        error.put("field", field);
        if (value != null) {
            error.put("value", value);
        }
        error.put("allowed", allowed);
        return new Refusal(Reason.INVALID, "invalid-input", detail, Map.of("errors", List.of(error)));
    }

    public static Refusal notFound(String what) {
        return new Refusal(
                Reason.NOT_FOUND,
                "not-found",
                "There is no such " + what + ", or it isn't yours to see.",
                Map.of("next", "Check the id, and whether your agency is a party to it."));
    }

    public static Refusal conflict(String code, String detail, Map<String, ?> values) {
        return new Refusal(Reason.CONFLICT, code, detail, values);
    }

    public static Refusal gone(String code, String detail, Map<String, ?> values) {
        return new Refusal(Reason.GONE, code, detail, values);
    }

    public static Refusal forbidden(String code, String detail) {
        return new Refusal(Reason.FORBIDDEN, code, detail, Map.of());
    }

    public Reason reason() {
        return reason;
    }

    public String code() {
        return code;
    }

    public Map<String, Object> values() {
        return values;
    }

    public Optional<Duration> retryAfter() {
        return Optional.ofNullable(retryAfter);
    }
}
