package nl.stokje.cases.overview;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import nl.stokje.cases.baton.Case;
import nl.stokje.cases.baton.CaseFilter;
import nl.stokje.cases.baton.CaseId;
import nl.stokje.cases.baton.CaseStatus;
import nl.stokje.cases.baton.Cases;
import nl.stokje.cases.baton.Urgency;
import nl.stokje.cases.content.CaseContent;
import nl.stokje.cases.coordination.Assistances;
import nl.stokje.cases.coordination.Coordination;
import nl.stokje.cases.disclosure.Disclosure;
import nl.stokje.cases.disclosure.VisibleContent;
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
    private final Assistances assistances;
    private final Coordination coordination;
    private final CaseContent content;
    private final Requirements requirements;
    private final Disclosure disclosure;
    private final AccessLog accessLog;
    private final Clock clock;

    CaseReading(
            Cases cases,
            Assistances assistances,
            Coordination coordination,
            CaseContent content,
            Requirements requirements,
            Disclosure disclosure,
            AccessLog accessLog,
            Clock clock) {
        this.cases = cases;
        this.assistances = assistances;
        this.coordination = coordination;
        this.content = content;
        this.requirements = requirements;
        this.disclosure = disclosure;
        this.accessLog = accessLog;
        this.clock = clock;
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
        var theCase = cases.known(caseId).orElseThrow(() -> Refusal.notFound("case"));
        if (theCase.isHeldBy(by.agency())) {
            accessLog.add(PersonalData.CASE, caseId, by);
            return new CaseAccess.ByHolder(
                    theCase,
                    workedOn(theCase, disclosure.visibleToHolder(theCase)),
                    assistances.runningOf(caseId),
                    content.consentsOf(caseId));
        }
        if (theCase.isWorkedOnBy(by.agency())) {
            accessLog.add(PersonalData.CASE, caseId, by);
            return new CaseAccess.ByAssistant(
                    theCase, workedOn(theCase, disclosure.visibleToAssistant(by.agency(), theCase)));
        }
        if (theCase.wasHeldBy(by.agency())) {
            return new CaseAccess.ByFormerHolder(theCase);
        }
        throw Refusal.notFound("case");
    }

    /** @param overdue only those whose next date has passed; status and urgency null: of any */
    List<Case> heldBy(Actor by, CaseStatus status, Urgency urgency, boolean overdue, Page.Request page) {
        return cases.heldBy(by.agency(), new CaseFilter(status, urgency, overdue ? clock.instant() : null), page);
    }

    private WorkedOn workedOn(Case theCase, VisibleContent visible) {
        return new WorkedOn(coordination.coordinatingAgencyOf(theCase), requirements.of(theCase.id()), visible);
    }
}
