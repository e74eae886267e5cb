package nl.stokje.handoff.capacity;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.stokje.kit.Oin;
import org.hibernate.Session;

/** What agencies reported of their room, with what they accepted since. */
@ApplicationScoped
class Capacities implements PanacheRepositoryBase<Capacity, Capacity.Key> {
    Optional<Capacity> of(Oin agency, String needCode) {
        return findByIdOptional(Capacity.Key.of(agency, needCode));
    }

    /** By need. */
    List<CountedCapacity> counted(Oin agency) {
        return counted("c.oin = :agency ORDER BY c.need_code", Map.of("agency", agency.value()));
    }

    Optional<CountedCapacity> counted(Oin agency, String needCode) {
        return counted(List.of(agency.value()), needCode).stream().findFirst();
    }

    /** For one need, of these agencies, in one query. */
    List<CountedCapacity> counted(Collection<String> agencies, String needCode) {
        return counted(
                "c.oin = ANY (:agencies) AND c.need_code = :need",
                Map.of("agencies", agencies.toArray(String[]::new), "need", needCode));
    }

    private List<CountedCapacity> counted(String condition, Map<String, Object> parameters) {
        var query = getEntityManager()
                .unwrap(Session.class)
                .createNativeQuery("""
                        SELECT {c.*}, (SELECT count(*) FROM handoff h
                          WHERE h.receiver = c.oin AND h.need_code = c.need_code
                          AND h.accepted_at > c.confirmed_at AND h.ended_at IS NULL) AS accepted
                        FROM capacity c WHERE\s""" + condition, Object[].class)
                .addEntity("c", Capacity.class)
                .addScalar("accepted", Long.class);
        parameters.forEach(query::setParameter);
        return query.getResultStream()
                .map(row -> new CountedCapacity((Capacity) row[0], (Long) row[1]))
                .toList();
    }
}
