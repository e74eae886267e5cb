package nl.stokje.cases.requirement;

import nl.stokje.cases.SampleCases;
import nl.stokje.kit.Ids;

/** What a procedure asked for, as the tests of the domain speak of it. */
public final class SampleRequirements {
    private SampleRequirements() {}

    public static Requirement missing() {
        return with(RequirementStatus.MISSING);
    }

    public static Requirement met(String how) {
        var requirement = missing();
        requirement.meet(how, SampleCases.TOWN_HALL, SampleCases.NOW);
        return requirement;
    }

    public static Requirement waived(String reason) {
        var requirement = missing();
        requirement.waive(reason, SampleCases.TOWN_HALL, SampleCases.NOW);
        return requirement;
    }

    static Requirement with(RequirementStatus status) {
        return new Requirement(
                new RequirementId(Ids.next()),
                SampleCases.caseId(),
                "parental-signature",
                "Signature of a parent",
                status);
    }
}
