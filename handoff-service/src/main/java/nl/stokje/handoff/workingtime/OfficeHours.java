package nl.stokje.handoff.workingtime;

import java.time.DayOfWeek;
import java.time.LocalDate;

/** When an office is open on one day of the week, each week or every second one. */
record OfficeHours(DayOfWeek day, Weeks weeks, OpenHours open) {
    boolean holdOn(LocalDate date) {
        return day == date.getDayOfWeek() && weeks.include(date);
    }

    boolean overlaps(OfficeHours other) {
        return day == other.day && weeks.meet(other.weeks) && open.overlaps(other.open);
    }

    @Override
    public String toString() {
        return day + " " + open + (weeks == Weeks.EVERY ? "" : " " + weeks);
    }
}
