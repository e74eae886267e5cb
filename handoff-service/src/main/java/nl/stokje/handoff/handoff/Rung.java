package nl.stokje.handoff.handoff;


/** The steps of the ladder, as shares of the time that something may take (I3). */
public enum Rung {
    /** Whoever it waits for is reminded. */
    REMINDER(50),
    /** The time is over: it is for the lead of the agency that it waits for. */
    TEAM_LEAD(100),
    /** The sender must think of another way. */
    REROUTE(150),
    /** It ends: the sender must go another way. */
    LAPSE(200);

    private final int percent;

    Rung(int percent) {
        this.percent = percent;
    }

    public int percent() {
        return percent;
    }
}
