package nl.stokje.feedback.insight;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import nl.stokje.feedback.invitation.Occasion;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * How it went for an agency's citizens in a period: in total and by occasion.
 *
 * @param closed how many closings there were
 * @param notAsked for whom nobody made a link
 * @param noAnswer who was asked and didn't answer
 * @param toldAgain who had to tell their story again
 * @param shareHelped helped as a part of invited, from 0 to 1; absent without invitations
 */
record Insights(
        @Schema(description = "The beginning of the period", examples = "2026-08-24T00:00:00Z")
        Instant fromAt,

        @Schema(description = "The end of the period, not itself part of it", examples = "2026-11-22T00:00:00Z")
        Instant untilAt,

        @Schema(description = "How many cases were closed", examples = "40")
        long closed,

        @Schema(description = "How many invitations arose", examples = "100")
        long invited,

        @Schema(description = "For how many a link was made", examples = "80")
        long asked,

        @Schema(description = "How many citizens answered", examples = "60")
        long answered,

        @Schema(description = "For how many nobody made a link", examples = "20")
        long notAsked,

        @Schema(description = "How many citizens were asked and didn't answer", examples = "20")
        long noAnswer,

        @Schema(description = "How many citizens say that they were helped", examples = "45")
        long helped,

        @Schema(description = "How many say that they were partly helped", examples = "10")
        long partlyHelped,

        @Schema(description = "How many say that they were not helped", examples = "5")
        long notHelped,

        @Schema(description = "How many had to tell their story again", examples = "12")
        long toldAgain,

        @Schema(description = "Helped as a part of invited, from 0 to 1; absent without invitations", examples = "0.45")
        Double shareHelped,

        @Schema(description = "The same, by occasion") List<OfOccasion> occasions) {
    /** The same for one occasion. */
    @Schema(name = "OccasionInsights")
    record OfOccasion(
            @Schema(description = "The occasion", examples = "LANDING")
            Occasion occasion,

            @Schema(description = "How many invitations arose", examples = "60")
            long invited,

            @Schema(description = "For how many a link was made", examples = "50")
            long asked,

            @Schema(description = "How many citizens answered", examples = "40")
            long answered,

            @Schema(description = "For how many nobody made a link", examples = "10")
            long notAsked,

            @Schema(description = "How many citizens were asked and didn't answer", examples = "10")
            long noAnswer,

            @Schema(description = "How many citizens say that they were helped", examples = "30")
            long helped,

            @Schema(description = "How many say that they were partly helped", examples = "7")
            long partlyHelped,

            @Schema(description = "How many say that they were not helped", examples = "3")
            long notHelped,

            @Schema(description = "How many had to tell their story again", examples = "8")
            long toldAgain,

            @Schema(
                    description = "Helped as a part of invited, from 0 to 1; absent without invitations",
                    examples = "0.5")
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
