package nl.stokje.kit.wall;

import io.quarkus.arc.properties.IfBuildProperty;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import nl.stokje.kit.timers.Kitchen;
import org.hibernate.Session;

/** Asks the database who acts. */
@ApplicationScoped
@IfBuildProperty(name = Kitchen.ENABLED, stringValue = "true")
class WiderLookup {
    private final Session session;

    WiderLookup(Session session) {
        this.session = session;
    }

    @Transactional
    String whoActs() {
        return session.createNativeQuery("SELECT coalesce(acting(), 'nobody')", String.class)
                .getSingleResult();
    }

    @AsService("A test asks")
    String whoActsHere() {
        return whoActs();
    }

    @AsService("A test asks")
    String failing() {
        throw new IllegalArgumentException(whoActs());
    }
}
