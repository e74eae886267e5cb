package nl.stokje.kit.rest;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import nl.stokje.kit.Refusal;

/**
 * The time that anything here can be about, from the year 1900 to 3000: a database keeps fewer years than Java, and a
 * mistyped year is a mistake. Bodies and queries are held to it as they are read.
 */
final class SupportedDates {
    private static final LocalDate FIRST = LocalDate.of(1900, 1, 1);
    private static final LocalDate AFTER = LocalDate.of(3000, 1, 1);

    private SupportedDates() {}

    /** @throws Refusal when the time lies outside */
    static Instant in(String field, Instant time) {
        if (time.isBefore(FIRST.atStartOfDay().toInstant(ZoneOffset.UTC))
                || !time.isBefore(AFTER.atStartOfDay().toInstant(ZoneOffset.UTC))) {
            throw tooFar(field);
        }
        return time;
    }

    static LocalDate in(String field, LocalDate day) {
        if (day.isBefore(FIRST) || !day.isBefore(AFTER)) {
            throw tooFar(field);
        }
        return day;
    }

    private static Refusal tooFar(String field) {
        return Refusal.invalid(field, null, "from the year 1900 to 3000", "The time is too far away.");
    }
}
