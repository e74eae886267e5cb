package nl.stokje.cases.disclosure;

import java.util.Arrays;
import java.util.Set;
import nl.stokje.cases.content.Category;
import nl.stokje.cases.disclosure.Terms.Basis;
import nl.stokje.cases.disclosure.Terms.BasisType;
import nl.stokje.cases.disclosure.Terms.Need;

/** Terms of handoffs as the tests of the domain speak of them. */
final class SampleTerms {
    private SampleTerms() {}

    static Terms on(Basis basis, Category... categories) {
        return new Terms(
                new Need("SHELTER", "A room tonight"), "shelter", basis, Set.copyOf(Arrays.asList(categories)));
    }

    static Basis consent() {
        return new Basis(BasisType.CONSENT, null, null, false, null);
    }

    static Basis legalTask() {
        return new Basis(BasisType.LEGAL_TASK, "Wmo 2015, art. 1.2.1", null, false, null);
    }

    static Basis vitalInterest() {
        return new Basis(BasisType.VITAL_INTEREST, null, null, false, null);
    }
}
