package nl.stokje.kit.wall;

import io.quarkus.arc.Arc;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** Who acts now: whom the work says, else whom the request says, else nobody. */
@ApplicationScoped
class WhoActs {
    private final ActingCaller caller;
    private final Unsaid unsaid;

    WhoActs(ActingCaller caller, Unsaid unsaid) {
        this.caller = caller;
        this.unsaid = unsaid;
    }

    ActingParty now() {
        return Acting.said().or(this::calling).orElseGet(unsaid::party);
    }

    private Optional<ActingParty> calling() {
        return Arc.container().requestContext().isActive() ? caller.party() : Optional.empty();
    }
}
