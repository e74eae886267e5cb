package nl.stokje.cases.overview;

import java.util.List;
import nl.stokje.cases.assignment.Assignment;
import nl.stokje.cases.baton.Case;
import nl.stokje.cases.content.Consent;
import nl.stokje.cases.coordination.Assistance;
import nl.stokje.cases.coordination.CoordinatingAgency;
import nl.stokje.cases.disclosure.VisibleContent;
import nl.stokje.cases.requirement.Requirement;

/** A case as an agency may see it; to all others it doesn't exist (I11). */
sealed interface CaseAccess {
    Case theCase();

    /** An agency that held the case before sees who answers for it now, and nothing personal. */
    record ByFormerHolder(Case theCase) implements CaseAccess {}

    /** An agency that assists sees what its handoff brings. */
    record ByAssistant(Case theCase, WorkedOn work) implements CaseAccess {}

    /** The holder sees what the citizen agreed to as well. */
    record ByHolder(Case theCase, WorkedOn work, List<Consent> consents) implements CaseAccess {}

    /**
     * What the holder and who assists see both, each as far as it may.
     *
     * @param assignment how the reading agency itself has given and filed the case; null when it hasn't said
     */
    record WorkedOn(
            CoordinatingAgency coordinator,
            List<Assistance> assistances,
            Assignment assignment,
            List<Requirement> requirements,
            VisibleContent content) {}
}
