package nl.stokje.kit.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static nl.stokje.kit.architecture.Rings.BEANS;
import static nl.stokje.kit.architecture.Rings.CONSUMERS;
import static nl.stokje.kit.architecture.Rings.DOMAIN;
import static nl.stokje.kit.architecture.Rings.ENTITIES;
import static nl.stokje.kit.architecture.Rings.REPOSITORIES;
import static nl.stokje.kit.architecture.Rings.RESOURCES;
import static nl.stokje.kit.architecture.Rings.TRANSPORT;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import io.quarkus.scheduler.Scheduled;
import java.util.Set;
import java.util.stream.Collectors;
import nl.stokje.kit.wall.AsService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

/**
 * How a service is built: its packages are concepts of the domain, which use each other in one direction and through public
 * types; inside each concept the {@link Rings} point inward. A service's own test extends this, stands in the service's
 * package and lists its concepts. (Plain ArchUnit: its own test engine and Quarkus' get in each other's way.)
 */
@TestInstance(Lifecycle.PER_CLASS)
public abstract class ConceptRules {
    private final String service = getClass().getPackageName();
    private final JavaClasses code = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages(service);

    /** The packages below the service's own, by their names: {@code handoff.propose}. */
    protected abstract Set<String> concepts();

    @Test
    void everyPackageIsAConceptThatIsListed() {
        assertThat(code.stream().map(JavaClass::getPackageName).collect(Collectors.toSet()))
                .isEqualTo(concepts().stream().map(name -> service + "." + name).collect(Collectors.toSet()));
    }

    @Test
    void everyRingIsThere() {
        assertThat(Set.of(RESOURCES, BEANS, REPOSITORIES, ENTITIES, DOMAIN))
                .allSatisfy(ring -> assertThat(code.stream().anyMatch(ring))
                        .as(ring.getDescription())
                        .isTrue());
    }

    @Test
    void conceptsFormNoCircle() {
        noCircle(service).check(code);
    }

    @Test
    void conceptsUseEachOtherThroughPublicTypesOnly() {
        publicTypesOnly(service).check(code);
    }

    @Test
    void theDomainKnowsNoBeanAndNoTransport() {
        domainIsInnermost().check(code);
    }

    @Test
    void resourcesReachNoRepository() {
        resourcesAskUseCases().check(code);
    }

    @Test
    void nothingDependsOnTheOutermostRing() {
        outermostIsUnused().check(code);
    }

    @Test
    void noServiceDependsOnAnother() {
        standsAlone(service).check(code);
    }

    @Test
    void whatAClockCallsSaysThatTheServiceItselfActs() {
        clocksActAsTheService().check(code);
    }

    static ArchRule clocksActAsTheService() {
        return methods()
                .that()
                .areAnnotatedWith(Scheduled.class)
                .should()
                .beAnnotatedWith(AsService.class)
                .allowEmptyShould(true);
    }

    static ArchRule noCircle(String service) {
        return slices().assignedFrom(new SliceAssignment() {
                    @Override
                    public SliceIdentifier getIdentifierOf(JavaClass type) {
                        return type.getPackageName().startsWith(service)
                                ? SliceIdentifier.of(type.getPackageName())
                                : SliceIdentifier.ignore();
                    }

                    @Override
                    public String getDescription() {
                        return "the concepts of " + service;
                    }
                })
                .should()
                .beFreeOfCycles();
    }

    static ArchRule publicTypesOnly(String service) {
        return classes().should(Rings.usePublicTypesOfOtherPackagesIn(service));
    }

    static ArchRule domainIsInnermost() {
        return noClasses()
                .that(DOMAIN)
                .should()
                .dependOnClassesThat(
                        BEANS.or(REPOSITORIES).or(CONSUMERS).or(RESOURCES).or(TRANSPORT));
    }

    static ArchRule resourcesAskUseCases() {
        return noClasses().that(RESOURCES).should().dependOnClassesThat(REPOSITORIES.or(Rings.DATABASE));
    }

    static ArchRule outermostIsUnused() {
        return noClasses().that(RESOURCES.negate()).should().dependOnClassesThat(RESOURCES.or(CONSUMERS));
    }

    static ArchRule standsAlone(String service) {
        return noClasses().should().dependOnClassesThat(Rings.belongToAnotherServiceThan(service));
    }
}
