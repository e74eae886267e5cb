package nl.stokje.kit;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/**
 * The rings inside a service: REST and messaging call use cases, use cases call the domain, never outward. A service's own
 * test extends this and stands in the service's package. (Plain ArchUnit: its own test engine and Quarkus' get in each
 * other's way.)
 */
public abstract class Rings {
    private final JavaClasses service = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages(getClass().getPackageName());

    @Test
    void ringsPointInward() {
        layeredArchitecture()
                .consideringOnlyDependenciesInLayers()
                .withOptionalLayers(true)
                .layer("rest")
                .definedBy("..rest..")
                .layer("messaging")
                .definedBy("..messaging..")
                .layer("application")
                .definedBy("..application..")
                .layer("domain")
                .definedBy("..domain..")
                .whereLayer("rest")
                .mayNotBeAccessedByAnyLayer()
                .whereLayer("messaging")
                .mayNotBeAccessedByAnyLayer()
                .whereLayer("application")
                .mayOnlyBeAccessedByLayers("rest", "messaging")
                .whereLayer("domain")
                .mayOnlyBeAccessedByLayers("rest", "messaging", "application")
                .check(service);
    }

    @Test
    void theDomainKnowsNoHttpAndNoKafka() {
        noClasses()
                .that()
                .resideInAPackage("..domain..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "jakarta.ws.rs..",
                        "org.apache.kafka..",
                        "org.eclipse.microprofile.reactive..",
                        "nl.stokje.kit.rest..")
                .check(service);
    }

    @Test
    void noServiceDependsOnAnother() {
        var own = getClass().getPackageName();
        noClasses()
                .that()
                .resideInAPackage(own + "..")
                .should()
                .dependOnClassesThat(DescribedPredicate.describe(
                        "belong to another service",
                        other -> other.getPackageName().startsWith("nl.stokje.")
                                && !other.getPackageName().startsWith(own)
                                && !other.getPackageName().startsWith("nl.stokje.kit")))
                .check(service);
    }
}
