package nl.stokje.cases.overview;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import nl.stokje.cases.assignment.Assignments;
import nl.stokje.cases.baton.Case;
import nl.stokje.cases.baton.CaseId;
import nl.stokje.cases.baton.Cases;
import nl.stokje.cases.content.CaseContent;
import nl.stokje.cases.coordination.Assistances;
import nl.stokje.cases.coordination.Coordination;
import nl.stokje.cases.disclosure.Disclosure;
import nl.stokje.cases.overview.CaseAccess.WorkedOn;
import nl.stokje.cases.requirement.Requirements;
import nl.stokje.kit.Actor;
import nl.stokje.kit.Refusal;
import nl.stokje.kit.accesslog.AccessLog;
import nl.stokje.kit.rest.Page;

/** The cases of an agency, and one case as far as the agency may see it. One transaction each. */
@ApplicationScoped
@Transactional
class CaseReading {
    private final Cases cases;
    private final CaseList list;
    private final Assistances assistances;
    private final Coordination coordination;
    private final CaseContent content;
    private final Assignments assignments;
    private final Requirements requirements;
    private final Disclosure disclosure;
    private final AccessLog accessLog;

    CaseReading(
            Cases cases,
            CaseList list,
            Assistances assistances,
            Coordination coordination,
            CaseContent content,
            Assignments assignments,
            Requirements requirements,
            Disclosure disclosure,
            AccessLog accessLog) {
        this.cases = cases;
        this.list = list;
        this.assistances = assistances;
        this.coordination = coordination;
        this.content = content;
        this.assignments = assignments;
        this.requirements = requirements;
        this.disclosure = disclosure;
        this.accessLog = accessLog;
    }

    /** Stable: the names are stored in the access log. */
    private enum PersonalData {
        CASE
    }

    /**
     * A case that this agency holds, assists or held. The access is logged when it shows personal data.
     *
     * @throws Refusal when the agency is none of these to such a case
     */
    CaseAccess read(CaseId caseId, Actor by) {
        var theCase = cases.seenBy(by.agency(), caseId);
        if (!theCase.isWorkedOnBy(by.agency())) {
            return new CaseAccess.ByFormerHolder(theCase);
        }
        accessLog.add(PersonalData.CASE, caseId, by);
        var work = workedOn(theCase, by);
        return theCase.isHeldBy(by.agency())
                ? new CaseAccess.ByHolder(theCase, work, content.consentsOf(caseId))
                : new CaseAccess.ByAssistant(theCase, work);
    }

    /** Those that this agency works on, or answered for last. */
    List<Case> workedOnBy(Actor by, CaseFilter filter, Page.Request page) {
        return list.of(by.agency(), filter, page);
    }

    private WorkedOn workedOn(Case theCase, Actor by) {
        return new WorkedOn(
                coordination.coordinatingAgencyOf(theCase),
                assistances.runningOf(theCase.id()),
                assignments.of(theCase.id(), by.agency()).orElse(null),
                requirements.of(theCase.id()),
                disclosure.visibleTo(by.agency(), theCase));
    }
}
