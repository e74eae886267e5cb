package nl.stokje.kit.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvent;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Singleton;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import jakarta.ws.rs.Path;
import java.util.Optional;
import nl.stokje.kit.events.EventConsumer;

/**
 * The rings of a service, told by what a type is and not by where it stands, so that moving it can't change its ring: resources
 * and consumers outside, then the use cases with their repositories, and the domain inside.
 */
final class Rings {
    /** REST: a class with a path, and what stands inside it. */
    static final DescribedPredicate<JavaClass> RESOURCES =
            describe("resources", type -> outermost(type).isAnnotatedWith(Path.class));

    /** Messaging: what reads a topic. The records that it reads are values, which it hands to the use cases. */
    static final DescribedPredicate<JavaClass> CONSUMERS =
            describe("consumers", type -> type.isAssignableTo(EventConsumer.class) && !type.isInterface());

    /** Panache's, and what speaks to the database by itself where there is no entity. */
    static final DescribedPredicate<JavaClass> REPOSITORIES = describe(
            "repositories",
            type -> type.isAssignableTo(PanacheRepositoryBase.class)
                    || type.getFields().stream()
                            .anyMatch(field -> field.getRawType().isAssignableTo(EntityManager.class)));

    /** Use cases, and whatever else the container makes. */
    static final DescribedPredicate<JavaClass> BEANS = describe(
            "beans",
            type -> type.isAnnotatedWith(ApplicationScoped.class)
                    || type.isAnnotatedWith(RequestScoped.class)
                    || type.isAnnotatedWith(Singleton.class));

    static final DescribedPredicate<JavaClass> ENTITIES =
            describe("entities", type -> type.isAnnotatedWith(Entity.class));

    /** Entities, values, events and rules: all that is none of the others, nor stands inside one of them. */
    static final DescribedPredicate<JavaClass> DOMAIN = describe(
            "the domain",
            type -> !RESOURCES.or(CONSUMERS).or(REPOSITORIES).or(BEANS).test(outermost(type))
                    && !RESOURCES.or(CONSUMERS).or(REPOSITORIES).or(BEANS).test(type));

    static final DescribedPredicate<JavaClass> TRANSPORT = resideInAnyPackage(
                    "jakarta.ws.rs..",
                    "jakarta.enterprise..",
                    "org.apache.kafka..",
                    "org.eclipse.microprofile.reactive..",
                    "org.jboss.resteasy..",
                    "nl.stokje.kit.rest..")
            .as("HTTP, Kafka and the container");

    static final DescribedPredicate<JavaClass> DATABASE =
            resideInAnyPackage("jakarta.persistence..", "org.hibernate..").as("the database");

    private Rings() {}

    static DescribedPredicate<JavaClass> belongToAnotherServiceThan(String service) {
        return describe(
                "belong to another service",
                other -> isUnder("nl.stokje", other) && !isUnder(service, other) && !isUnder("nl.stokje.kit", other));
    }

    static ArchCondition<JavaClass> usePublicTypesOfOtherPackagesIn(String service) {
        return new ArchCondition<>("use public types of other packages only") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                type.getDirectDependenciesFromSelf().stream()
                        .filter(use -> isUnder(service, use.getTargetClass()))
                        .filter(use -> !use.getTargetClass().getPackage().equals(type.getPackage()))
                        .filter(use -> !isPublic(use.getTargetClass()))
                        .forEach(use -> events.add(violated(use)));
            }
        };
    }

    private static ConditionEvent violated(Dependency use) {
        return SimpleConditionEvent.violated(use, use.getDescription() + ", which isn't public");
    }

    /** Itself, and whatever it stands in. */
    private static boolean isPublic(JavaClass type) {
        var component = type.getBaseComponentType();
        return component.getModifiers().contains(JavaModifier.PUBLIC)
                && component.getEnclosingClass().map(Rings::isPublic).orElse(true);
    }

    private static boolean isUnder(String parent, JavaClass type) {
        return (type.getPackageName() + ".").startsWith(parent + ".");
    }

    private static JavaClass outermost(JavaClass type) {
        Optional<JavaClass> around = type.getEnclosingClass();
        return around.isPresent() ? outermost(around.get()) : type;
    }
}
