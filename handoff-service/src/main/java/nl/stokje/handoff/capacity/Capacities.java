package nl.stokje.handoff.capacity;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.stokje.kit.Oin;
import org.hibernate.Session;

/** What agencies said of their room, with what they accepted since. */
@ApplicationScoped
public class Capacities {
    private final Session session;

    Capacities(Session session) {
        this.session = session;
    }

    /** @param accepted what was accepted since it was confirmed, and hasn't ended without a landing */
    public record Counted(Capacity capacity, long accepted) {
        public Capacity.State state() {
            return capacity.stateAfter(accepted);
        }
    }

    public Optional<Capacity> find(Oin agency, String needCode) {
        return Optional.ofNullable(session.find(Capacity.class, Capacity.Key.of(agency, needCode)));
    }

    public void add(Capacity capacity) {
        session.persist(capacity);
    }

    /** By need. */
    public List<Counted> of(Oin agency) {
        return counted("c.oin = :agency ORDER BY c.need_code", Map.of("agency", agency.value()));
    }

    public Optional<Counted> of(Oin agency, String needCode) {
        return of(List.of(agency.value()), needCode).stream().findFirst();
    }

    /** For one need, of these agencies, in one query. */
    public List<Counted> of(Collection<String> agencies, String needCode) {
        return counted(
                "c.oin = ANY (:agencies) AND c.need_code = :need",
                Map.of("agencies", agencies.toArray(String[]::new), "need", needCode));
    }

    /** Makes the change visible at once, with the version it has from now on. */
    public void flush() {
        session.flush();
    }

    private List<Counted> counted(String condition, Map<String, Object> parameters) {
        var query = session.createNativeQuery("""
                        SELECT {c.*}, (SELECT count(*) FROM handoff h
                          WHERE h.receiver = c.oin AND h.need_code = c.need_code
                          AND h.accepted_at > c.confirmed_at AND h.ended_at IS NULL) AS accepted
                        FROM capacity c WHERE\s""" + condition, Object[].class)
                .addEntity("c", Capacity.class)
                .addScalar("accepted", Long.class);
        parameters.forEach(query::setParameter);
        return query.getResultStream()
                .map(row -> new Counted((Capacity) row[0], (Long) row[1]))
                .toList();
    }
}
