package nl.stokje.kit;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;

import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** The rings inside a service: REST and messaging call use cases, use cases call the domain, never outward. */
public abstract class Rings {
    @ArchTest
    static final ArchRule RINGS_POINT_INWARD = layeredArchitecture()
            .consideringOnlyDependenciesInLayers()
            .withOptionalLayers(true)
            .layer("rest")
            .definedBy("nl.stokje..rest..")
            .layer("messaging")
            .definedBy("nl.stokje..messaging..")
            .layer("application")
            .definedBy("nl.stokje..application..")
            .layer("domain")
            .definedBy("nl.stokje..domain..")
            .whereLayer("rest")
            .mayNotBeAccessedByAnyLayer()
            .whereLayer("messaging")
            .mayNotBeAccessedByAnyLayer()
            .whereLayer("application")
            .mayOnlyBeAccessedByLayers("rest", "messaging")
            .whereLayer("domain")
            .mayOnlyBeAccessedByLayers("rest", "messaging", "application");

    @ArchTest
    static final ArchRule THE_DOMAIN_KNOWS_NO_HTTP_AND_NO_KAFKA = noClasses()
            .that()
            .resideInAPackage("..domain..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "jakarta.ws.rs..",
                    "org.apache.kafka..",
                    "org.eclipse.microprofile.reactive..",
                    "nl.stokje.kit.rest..");
}
