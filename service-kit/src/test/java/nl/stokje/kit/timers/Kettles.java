package nl.stokje.kit.timers;

import io.quarkus.arc.properties.IfBuildProperty;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import nl.stokje.kit.Ids;
import org.hibernate.Session;

/** Something that time does something to: a kettle whistles at each step, unless it is broken. */
@ApplicationScoped
@IfBuildProperty(name = Kitchen.ENABLED, stringValue = "true")
class Kettles implements TimerHandler {
    private final Session session;

    Kettles(Session session) {
        this.session = session;
    }

    @Override
    public Set<String> phases() {
        return Set.of("BOILING");
    }

    @Override
    public void hold(UUID kettle) {
        session.createNativeQuery("SELECT id FROM kettle WHERE id = :kettle FOR UPDATE", UUID.class)
                .setParameter("kettle", kettle)
                .getSingleResult();
    }

    @Override
    public void reach(DueStep due) {
        session.createNativeMutationQuery("INSERT INTO whistle (kettle, step) VALUES (:kettle, :step)")
                .setParameter("kettle", due.itemId())
                .setParameter("step", due.step())
                .executeUpdate();
        var broken = session.createNativeQuery("SELECT broken FROM kettle WHERE id = :kettle", Boolean.class)
                .setParameter("kettle", due.itemId())
                .getSingleResult();
        if (broken) {
            throw new IllegalStateException("The kettle is broken");
        }
    }

    UUID fresh() {
        var kettle = Ids.next();
        QuarkusTransaction.requiringNew()
                .run(() -> session.createNativeMutationQuery("INSERT INTO kettle (id, broken) VALUES (:kettle, false)")
                        .setParameter("kettle", kettle)
                        .executeUpdate());
        return kettle;
    }

    void breakIt(UUID kettle, boolean broken) {
        QuarkusTransaction.requiringNew()
                .run(() -> session.createNativeMutationQuery("UPDATE kettle SET broken = :broken WHERE id = :kettle")
                        .setParameter("broken", broken)
                        .setParameter("kettle", kettle)
                        .executeUpdate());
    }

    List<String> whistlesOf(UUID kettle) {
        return QuarkusTransaction.requiringNew()
                .call(() -> session.createNativeQuery(
                                "SELECT step FROM whistle WHERE kettle = :kettle ORDER BY position", String.class)
                        .setParameter("kettle", kettle)
                        .getResultList());
    }
}
