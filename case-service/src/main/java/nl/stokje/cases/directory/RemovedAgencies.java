package nl.stokje.cases.directory;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashSet;
import java.util.Optional;
import nl.stokje.kit.Oin;

/** The agencies that have left the directory. */
@ApplicationScoped
public class RemovedAgencies implements PanacheRepositoryBase<RemovedAgency, String> {
    public boolean contains(Oin agency) {
        return findByIdOptional(agency.value()).isPresent();
    }

    /** The agency itself, or whoever is in its place now; a removed one without a successor is in its own place. */
    public Oin inThePlaceOf(Oin agency) {
        var seen = new HashSet<Oin>();
        var place = agency;
        while (seen.add(place)) {
            place = successorOf(place).orElse(place);
        }
        return place;
    }

    private Optional<Oin> successorOf(Oin agency) {
        return findByIdOptional(agency.value()).map(RemovedAgency::successor);
    }
}
