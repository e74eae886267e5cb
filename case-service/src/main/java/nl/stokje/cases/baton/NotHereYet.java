package nl.stokje.cases.baton;

import java.time.Duration;
import java.util.Map;
import nl.stokje.kit.Refusal;

/**
 * There is no such case, and its id was made a moment ago: an intake may be opening it. Says nothing about whether there is one,
 * since it goes by the id alone.
 */
class NotHereYet extends Refusal {
    private static final Duration ASK_AGAIN = Duration.ofSeconds(1);

    NotHereYet(CaseId id) {
        super(
                Reason.NOT_FOUND,
                "not-found",
                "There is no such case that your agency may see; its id is new, so that it may still be on its way.",
                Map.of("caseId", id, "next", "Ask again in a moment, for a minute at most."),
                ASK_AGAIN);
    }
}
