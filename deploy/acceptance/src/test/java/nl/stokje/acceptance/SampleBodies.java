package nl.stokje.acceptance;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import nl.stokje.local.Agency;

/** What agencies send, where a test doesn't care for the details. */
public final class SampleBodies {
    private SampleBodies() {}

    /** Office hours on Mondays, and this long for an answer in a crisis. */
    public static Map<String, Object> answeringIn(String crisis) {
        return Map.of(
                "zone", "Europe/Amsterdam",
                "officeHours", List.of(Map.of("day", "MONDAY", "from", "09:00", "until", "17:00")),
                "closedOnPublicHolidays", true,
                "closedDays", List.of(),
                "answerWithin", Map.of("crisis", crisis, "urgent", "PT4H", "normal", "PT8H"),
                "landWithin", Map.of("crisis", "PT1H", "urgent", "PT4H", "normal", "PT8H"));
    }

    /** Held just now; the first of the two holds the case from then on. */
    static Map<String, Object> conference(String caseId, Agency holder, Agency other) {
        return Map.of(
                "caseId",
                caseId,
                "participants",
                List.of(Map.of("agency", other.oin()), Map.of("agency", holder.oin())),
                "agreement",
                "The town hall arranges the guardian",
                "holder",
                holder.oin(),
                "heldAt",
                Instant.now().toString());
    }
}
