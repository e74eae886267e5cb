package nl.stokje.kit;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A date of which the day, the month or all may be unknown, as the Dutch population register has it. Kept as it was written:
 * {@code 1987-03-14}; {@code 1987-03} or {@code 1987-03-00}; {@code 1987} or {@code 1987-00-00}; {@code 0000-00-00}.
 */
@Schema(
        type = SchemaType.STRING,
        format = "partial-date",
        description =
                "A date; what isn't known of it is left off or 00: 1987-03-14, 1987-03, 1987, 1987-00-00, 0000-00-00",
        pattern = "^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$",
        examples = "1987-03-14")
public record PartialDate(@JsonValue String text) {
    private static final String FORM =
            "yyyy-MM-dd, such as 1987-03-14; what isn't known is left off or 00: 1987-03, 1987-00-00";
    private static final Pattern DIGITS = Pattern.compile("\\d{4}(-\\d{2}(-\\d{2})?)?");

    /** @throws Refusal when it isn't written so, or there is no such day */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public PartialDate {
        if (!isWrittenSo(text)) {
            throw Refusal.invalid("date", null, FORM, "The date has another form, or there is no such day.");
        }
    }

    /** The last day that it can be, or null when nothing is known of it. */
    public LocalDate latest() {
        if (year() == 0) {
            return null;
        }
        var last = YearMonth.of(year(), month() == 0 ? 12 : month());
        return day() == 0 ? last.atEndOfMonth() : last.atDay(day());
    }

    /** The first day that it can be, or null when nothing is known of it. */
    public LocalDate earliest() {
        return year() == 0 ? null : LocalDate.of(year(), Math.max(month(), 1), Math.max(day(), 1));
    }

    /** Whether somebody who was born then may be younger than this, as far as is known. */
    public boolean mayBeYoungerThan(int years, LocalDate today) {
        var latest = latest();
        return latest == null || latest.plusYears(years).isAfter(today);
    }

    /** Nothing personal in a log. */
    @Override
    public String toString() {
        return "a date";
    }

    private int year() {
        return part(text, 0, 4);
    }

    private int month() {
        return part(text, 5, 7);
    }

    private int day() {
        return part(text, 8, 10);
    }

    /** 0 when it is left off. */
    private static int part(String text, int from, int until) {
        return text.length() < until ? 0 : Integer.parseInt(text.substring(from, until));
    }

    private static boolean isWrittenSo(String text) {
        if (text == null || !DIGITS.matcher(text).matches()) {
            return false;
        }
        var year = part(text, 0, 4);
        var month = part(text, 5, 7);
        var day = part(text, 8, 10);
        if (year == 0) {
            return month == 0 && day == 0;
        }
        return month == 0
                ? day == 0
                : month <= 12 && day <= YearMonth.of(year, month).lengthOfMonth();
    }
}
