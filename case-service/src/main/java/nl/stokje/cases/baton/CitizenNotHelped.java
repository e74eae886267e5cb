package nl.stokje.cases.baton;

import java.time.Instant;
import java.util.Map;
import nl.stokje.kit.Refusal;

/** The citizen says of an open case that they weren't helped: whoever closes it must answer to that. */
class CitizenNotHelped extends Refusal {
    CitizenNotHelped(CaseId caseId, Instant saidAt) {
        super(
                Reason.CONFLICT,
                "citizen-not-helped",
                "The citizen says that they weren't helped; closing needs a word on it.",
                Map.of(
                        "caseId",
                        caseId,
                        "notHelpedAt",
                        saidAt,
                        "next",
                        "Close it with what you say to that in onNotHelped."));
    }
}
