package nl.stokje.handoff.handoff;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The rungs (escalation steps) of a ladder (escalation), as shares of the time that something may take (I3). */
@Schema(name = "HandoffRung", description = "The rungs (escalation steps), at 50, 100, 150 and 200 % of the time")
public enum Rung {
    /** The agency that is waited for is reminded. */
    REMINDER(50),
    /** The time is over: it is for the team lead of the agency that is waited for. */
    TEAM_LEAD(100),
    /** The sender must think of another way. */
    REROUTE(150),
    /** The handoff ends: the sender must go another way. */
    LAPSE(200);

    private final int percent;

    Rung(int percent) {
        this.percent = percent;
    }

    public int percent() {
        return percent;
    }
}
