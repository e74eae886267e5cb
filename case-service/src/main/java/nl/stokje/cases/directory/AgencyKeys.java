package nl.stokje.cases.directory;

import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.text.ParseException;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import nl.stokje.kit.Oin;

/** The keys of the agencies, from the directory. */
@ApplicationScoped
public class AgencyKeys implements PanacheRepositoryBase<AgencyKey, String> {
    /**
     * Takes over what the directory says of this agency now.
     *
     * @throws IllegalArgumentException when nothing can be sealed with that key; better here than at a handoff
     */
    void register(Oin agency, Map<String, Object> publicKey, Instant at) {
        if (publicKey != null) {
            parse(publicKey);
        }
        var key = findByIdOptional(agency.value()).orElseGet(() -> new AgencyKey(agency));
        key.register(publicKey, at);
        persist(key);
    }

    /** Whether the directory has this agency, with a key or without. */
    public boolean isRegistered(Oin agency) {
        return findByIdOptional(agency.value()).isPresent();
    }

    public Optional<ECKey> of(Oin agency) {
        return findByIdOptional(agency.value()).map(AgencyKey::publicKey).map(AgencyKeys::parse);
    }

    private static ECKey parse(Map<String, Object> publicKey) {
        try {
            var key = ECKey.parse(publicKey);
            if (Curve.P_256.equals(key.getCurve()) && !key.isPrivate()) {
                return key;
            }
        } catch (ParseException e) {
            throw new IllegalArgumentException("What was registered is no key", e);
        }
        throw new IllegalArgumentException("An agency's key is a public one on P-256");
    }
}
