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
    private static final Pattern PARTS = Pattern.compile("(\\d{4})(?:-(\\d{2})(?:-(\\d{2}))?)?");
    private static final int YEAR = 1;
    private static final int MONTH = 2;
    private static final int DAY = 3;

    /** @throws Refusal when it isn't written so, or there is no such day */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public PartialDate {
        if (!isWrittenSo(text)) {
            throw Refusal.invalid("date", null, FORM, "The date has another form, or there is no such day.");
        }
    }

    /** The last day that it can be, or null when nothing is known of it. */
    public LocalDate latest() {
        var year = part(YEAR);
        var month = part(MONTH);
        var day = part(DAY);
        if (year == 0) {
            return null;
        }
        var last = YearMonth.of(year, month == 0 ? 12 : month);
        return day == 0 ? last.atEndOfMonth() : last.atDay(day);
    }

    /** The first day that it can be, or null when nothing is known of it. */
    public LocalDate earliest() {
        var year = part(YEAR);
        return year == 0 ? null : LocalDate.of(year, Math.max(part(MONTH), 1), Math.max(part(DAY), 1));
    }

    /** Whether somebody who was born then may be younger than this, as far as is known. */
    public boolean mayBeYoungerThan(int years, LocalDate today) {
        return latest() == null || latest().plusYears(years).isAfter(today);
    }

    /** Nothing personal in a log. */
    @Override
    public String toString() {
        return "a date";
    }

    private int part(int which) {
        return part(text, which);
    }

    private static int part(String text, int which) {
        var parts = PARTS.matcher(text);
        return parts.matches() && parts.group(which) != null ? Integer.parseInt(parts.group(which)) : 0;
    }

    private static boolean isWrittenSo(String text) {
        if (text == null || !PARTS.matcher(text).matches()) {
            return false;
        }
        var year = part(text, YEAR);
        var month = part(text, MONTH);
        var day = part(text, DAY);
        if (year == 0 || month == 0) {
            return day == 0 && (year != 0 || month == 0);
        }
        return month <= 12 && YearMonth.of(year, month).lengthOfMonth() >= day;
    }
}
