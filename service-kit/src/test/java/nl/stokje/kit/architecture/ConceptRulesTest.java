package nl.stokje.kit.architecture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.lang.ArchRule;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The rules of the architecture fail when they should: each is held against a bakery that breaks it. */
class ConceptRulesTest {
    private static JavaClasses bakery;

    @BeforeAll
    static void build(@TempDir Path folder) throws IOException {
        bakery = Bakery.compiledIn(folder);
    }

    @Test
    void aCircleOfConceptsIsFound() {
        assertBroken(ConceptRules.noCircle(Bakery.PACKAGE), "Cycle detected");
    }

    @Test
    void aDomainTypeThatKnowsABeanIsFound() {
        assertBroken(ConceptRules.domainIsInnermost(), "Bread.oven()");
    }

    @Test
    void aResourceThatReachesARepositoryIsFound() {
        assertBroken(ConceptRules.resourcesAskUseCases(), "Breads", "Shelf");
    }

    @Test
    void aUseCaseThatKnowsAResourceIsFound() {
        assertBroken(ConceptRules.outermostIsUnused(), "Oven.bake");
    }

    @Test
    void aServiceThatDependsOnAnotherIsFound() {
        assertBroken(ConceptRules.standsAlone(Bakery.PACKAGE + ".oven"), "Bread");
    }

    @Test
    void theUseOfAHiddenTypeIsFound() {
        assertBroken(ConceptRules.publicTypesOnly(Bakery.PACKAGE), "Crumb");
    }

    @Test
    void aClockThatDoesNotSayWhoActsIsFound() {
        assertBroken(ConceptRules.clocksActAsTheService(), "Oven.cool");
    }

    @Test
    void aPackageThatWasRenamedOrForgottenIsFound() {
        assertThatThrownBy(new Listed(Set.of("baking"))::everyPackageIsAConceptThatIsListed)
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("baking");
    }

    @Test
    void aServiceWithoutOneOfTheRingsIsFound() {
        assertThatThrownBy(new Listed(Set.of())::everyRingIsThere).isInstanceOf(AssertionError.class);
    }

    private static void assertBroken(ArchRule rule, String... where) {
        var result = rule.evaluate(bakery);
        assertThat(result.hasViolation()).isTrue();
        assertThat(result.getFailureReport().toString()).contains(where);
    }

    /** A service whose code is this package's: there is none but tests, so that nothing is as it should be. */
    private static final class Listed extends ConceptRules {
        private final Set<String> concepts;

        Listed(Set<String> concepts) {
            this.concepts = concepts;
        }

        @Override
        protected Set<String> concepts() {
            return concepts;
        }
    }
}
