package nl.stokje.cases.baton;

import java.util.Map;
import nl.stokje.kit.Refusal;
import nl.stokje.kit.Refusal.Reason;

/** The case must be open for what was tried. */
public class CaseClosed extends Refusal {
    CaseClosed(CaseId caseId) {
        super(
                Reason.CONFLICT,
                "case-closed",
                "The case is closed.",
                Map.of("caseId", caseId, "state", CaseStatus.CLOSED));
    }
}
