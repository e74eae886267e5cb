package nl.stokje.handoff.workingtime;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;

/** The working times that agencies have set for themselves, by their OIN. */
@ApplicationScoped
class AgenciesTimes implements PanacheRepositoryBase<AgencyTimes, String> {
    /** Of many at once; nothing of those that have set none. */
    Map<String, WorkingTimes> of(Collection<String> agencies) {
        return getEntityManager()
                .createQuery("select oin, times from AgencyTimes where oin in :agencies", Object[].class)
                .setParameter("agencies", agencies)
                .getResultStream()
                .collect(Collectors.toMap(row -> (String) row[0], row -> (WorkingTimes) row[1]));
    }
}
