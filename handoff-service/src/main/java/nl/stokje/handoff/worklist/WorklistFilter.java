package nl.stokje.handoff.worklist;

import nl.stokje.handoff.handoff.HandoffState;
import nl.stokje.handoff.terms.CaseId;
import nl.stokje.handoff.terms.Urgency;

/** Which handoffs of a list; what is null asks for nothing. */
record WorklistFilter(HandoffState state, CaseId caseId, Urgency urgency) {
    /** As a condition on {@code h}. A choice is written out, so that an index for it can be used; a case is {@code :case}. */
    String condition() {
        return (state == null ? "" : " AND h.state = '" + state.name() + "'")
                + (urgency == null ? "" : " AND h.urgency = '" + urgency.name() + "'")
                + (caseId == null ? "" : " AND h.case_id = :case");
    }
}
