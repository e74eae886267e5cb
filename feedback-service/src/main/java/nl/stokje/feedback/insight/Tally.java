package nl.stokje.feedback.insight;

import java.util.List;

/**
 * How many were asked, answered and helped. Whoever wasn't asked or didn't answer counts in the share too: silence is
 * not a sign of having been helped.
 *
 * @param toldAgain how many of those who answered had to tell their story again
 */
record Tally(long invited, long asked, long answered, long helped, long partlyHelped, long notHelped, long toldAgain) {
    public static final Tally NOTHING = new Tally(0, 0, 0, 0, 0, 0, 0);

    public static Tally sumOf(List<Tally> tallies) {
        return tallies.stream().reduce(NOTHING, Tally::plus);
    }

    public long notAsked() {
        return invited - asked;
    }

    public long noAnswer() {
        return asked - answered;
    }

    /** From 0 to 1; null when nobody could have been helped. */
    public Double shareHelped() {
        return invited == 0 ? null : (double) helped / invited;
    }

    private Tally plus(Tally other) {
        return new Tally(
                invited + other.invited,
                asked + other.asked,
                answered + other.answered,
                helped + other.helped,
                partlyHelped + other.partlyHelped,
                notHelped + other.notHelped,
                toldAgain + other.toldAgain);
    }
}
