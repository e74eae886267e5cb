package nl.stokje.feedback.rest;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import nl.stokje.feedback.domain.Occasion;
import nl.stokje.feedback.domain.Tally;

/**
 * How it went for an agency's citizens in a period: in total and by occasion.
 *
 * @param closed how many closings there were
 * @param notAsked for whom nobody made a link
 * @param noAnswer who was asked and didn't answer
 * @param toldAgain who had to tell their story again
 * @param shareHelped helped as a part of invited, from 0 to 1; absent without invitations
 */
public record Insights(
        Instant fromAt,
        Instant untilAt,
        long closed,
        long invited,
        long asked,
        long answered,
        long notAsked,
        long noAnswer,
        long helped,
        long partlyHelped,
        long notHelped,
        long toldAgain,
        Double shareHelped,
        List<OfOccasion> occasions) {
    /** The same for one occasion. */
    public record OfOccasion(
            Occasion occasion,
            long invited,
            long asked,
            long answered,
            long notAsked,
            long noAnswer,
            long helped,
            long partlyHelped,
            long notHelped,
            long toldAgain,
            Double shareHelped) {
        static OfOccasion of(Occasion occasion, Tally tally) {
            return new OfOccasion(
                    occasion,
                    tally.invited(),
                    tally.asked(),
                    tally.answered(),
                    tally.notAsked(),
                    tally.noAnswer(),
                    tally.helped(),
                    tally.partlyHelped(),
                    tally.notHelped(),
                    tally.toldAgain(),
                    tally.shareHelped());
        }
    }

    static Insights of(Instant from, Instant until, Map<Occasion, Tally> tallies) {
        var total = Tally.sumOf(List.copyOf(tallies.values()));
        return new Insights(
                from,
                until,
                tallies.get(Occasion.CLOSING).invited(),
                total.invited(),
                total.asked(),
                total.answered(),
                total.notAsked(),
                total.noAnswer(),
                total.helped(),
                total.partlyHelped(),
                total.notHelped(),
                total.toldAgain(),
                total.shareHelped(),
                tallies.entrySet().stream()
                        .map(entry -> OfOccasion.of(entry.getKey(), entry.getValue()))
                        .toList());
    }
}
