package nl.stokje.cases.baton;

import java.util.Map;
import java.util.UUID;
import nl.stokje.kit.Refusal;

/** What was asked needs an open case. */
public class CaseClosed extends Refusal {
    CaseClosed(UUID caseId) {
        super(
                Reason.CONFLICT,
                "case-closed",
                "The case is closed.",
                Map.of("caseId", caseId, "state", CaseStatus.CLOSED));
    }
}
