package nl.stokje.cases.application;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import nl.stokje.cases.domain.AgencyKey;
import nl.stokje.kit.Oin;

/** The keys of the agencies, from the directory. */
@ApplicationScoped
public class AgencyKeys implements PanacheRepositoryBase<AgencyKey, String> {
    /** Takes over what the directory says of this agency now. */
    public void register(Oin agency, Map<String, Object> publicKey, Instant at) {
        var key = findByIdOptional(agency.value()).orElseGet(() -> new AgencyKey(agency));
        key.register(publicKey, at);
        persist(key);
    }

    Optional<Map<String, Object>> of(Oin agency) {
        return findByIdOptional(agency.value()).map(AgencyKey::publicKey);
    }
}
