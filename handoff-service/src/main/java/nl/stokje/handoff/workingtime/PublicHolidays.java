package nl.stokje.handoff.workingtime;

import de.focus_shift.jollyday.core.HolidayCalendar;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.ManagerParameters;
import java.time.LocalDate;

/**
 * The days on which Dutch public offices are closed by law (Algemene termijnenwet, article 3), as the library Jollyday
 * keeps them; days that only some observe, an agency names itself.
 */
final class PublicHolidays {
    private static final HolidayManager NETHERLANDS =
            HolidayManager.getInstance(ManagerParameters.create(HolidayCalendar.NETHERLANDS));

    private PublicHolidays() {}

    static boolean contain(LocalDate date) {
        return NETHERLANDS.isHoliday(date);
    }
}
