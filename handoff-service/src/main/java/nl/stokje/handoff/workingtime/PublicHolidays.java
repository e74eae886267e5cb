package nl.stokje.handoff.workingtime;

import de.focus_shift.jollyday.core.HolidayCalendar;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.ManagerParameters;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Set;

/**
 * The days on which Dutch public offices are closed by law: those of the Algemene termijnenwet, article 3, as the library
 * Jollyday keeps them, and those that a decree under its third paragraph puts on a par with them.
 */
final class PublicHolidays {
    private static final HolidayManager NETHERLANDS =
            HolidayManager.getInstance(ManagerParameters.create(HolidayCalendar.NETHERLANDS));

    private final Set<LocalDate> byDecree;

    PublicHolidays(Collection<LocalDate> byDecree) {
        this.byDecree = Set.copyOf(byDecree);
    }

    boolean contain(LocalDate date) {
        return byDecree.contains(date) || NETHERLANDS.isHoliday(date);
    }
}
