package nl.stokje.kit.vault;

import java.util.Map;
import java.util.UUID;
import nl.stokje.kit.Refusal;

/** The key of a case was destroyed: what was stored of it can't be read, and nothing more is stored of it. */
public class CaseErased extends Refusal {
    CaseErased(UUID caseId) {
        super(
                Reason.GONE,
                "case-erased",
                "What was known of this case was erased.",
                Map.of("caseId", caseId, "next", "Nothing of it can be brought back. Begin anew with an intake."));
    }
}
