package nl.stokje.kit.wall;

import jakarta.enterprise.context.RequestScoped;
import java.util.Optional;
import java.util.function.Supplier;

/** On whose behalf a request is; known once its first transaction asks. */
@RequestScoped
public class ActingCaller {
    private Supplier<ActingParty> source;
    private ActingParty party;

    /** Says where to read it; nothing of the token is read before a transaction needs it. */
    public void is(Supplier<ActingParty> caller) {
        source = caller;
    }

    /** Nothing when this is no request of a resource. */
    Optional<ActingParty> party() {
        if (party == null && source != null) {
            party = source.get();
        }
        return Optional.ofNullable(party);
    }
}
