package nl.stokje.cases.nextdate;

import java.time.Duration;
import java.time.Instant;

/**
 * The rungs (escalation steps) that a case climbs when its next date passes, as shares of the time from when the date was
 * set until the date itself. There is no top: at AGAIN the ladder (escalation) begins anew, so that silence never ends a case.
 */
public enum Rung {
    REMINDER(50),
    TEAM_LEAD(100),
    REROUTE(150),
    AGAIN(200);

    private final int percent;

    Rung(int percent) {
        this.percent = percent;
    }

    /** When the rung is reached on a ladder of this length. */
    Instant dueAt(Instant from, Duration length) {
        return from.plus(length.multipliedBy(percent).dividedBy(100));
    }
}
