package nl.stokje.cases.rest;

import java.time.Instant;
import nl.stokje.kit.Refusal;

/** The times that a case can speak of. Further away is a mistake, and at some point no database can keep it. */
final class OurEra {
    private static final Instant FIRST = Instant.parse("1900-01-01T00:00:00Z");
    private static final Instant LAST = Instant.parse("3000-01-01T00:00:00Z");

    private OurEra() {}

    /** @throws Refusal when the time lies outside; null is fine */
    static Instant in(String field, Instant time) {
        if (time != null && (time.isBefore(FIRST) || time.isAfter(LAST))) {
            throw Refusal.invalid(field, time, "from the year 1900 to 3000", "The time is too far away.");
        }
        return time;
    }
}
