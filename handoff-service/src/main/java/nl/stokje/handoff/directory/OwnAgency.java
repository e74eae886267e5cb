package nl.stokje.handoff.directory;

import static nl.stokje.kit.rest.Roles.OPERATOR;

import jakarta.enterprise.context.RequestScoped;
import nl.stokje.kit.Oin;
import nl.stokje.kit.Refusal;
import nl.stokje.kit.rest.Caller;

/** An agency keeps what the directory says of it, or an operator does. */
@RequestScoped
public class OwnAgency {
    private final Caller caller;

    OwnAgency(Caller caller) {
        this.caller = caller;
    }

    /** @throws Refusal when it is neither the caller's own nor the caller an operator */
    public Oin named(String oin) {
        var agency = new Oin(oin);
        if (!caller.has(OPERATOR) && !caller.agency().equals(agency)) {
            throw Refusal.forbidden("not-your-agency", "An agency keeps its own entry, or an operator does.");
        }
        return agency;
    }
}
