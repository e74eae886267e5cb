package nl.stokje.cases.intake;

import nl.stokje.cases.baton.CaseId;
import nl.stokje.cases.requirement.Requirement;
import nl.stokje.cases.requirement.RequirementId;
import nl.stokje.cases.requirement.RequirementStatus;

/** What a procedure asks for, as the intake found it. */
record RequirementAtIntake(RequirementId id, String code, String label, RequirementStatus status) {
    Requirement of(CaseId caseId) {
        return new Requirement(id, caseId, code, label, status);
    }
}
