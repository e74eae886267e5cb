package nl.stokje.cases.directory;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;

/** Takes over what the directory says of agencies. Runs in the transaction of the delivery. */
@ApplicationScoped
class DirectoryUpdates {
    private final AgencyKeys keys;
    private final RemovedAgencies removedAgencies;
    private final Event<AgencyRemoved> removals;

    DirectoryUpdates(AgencyKeys keys, RemovedAgencies removedAgencies, Event<AgencyRemoved> removals) {
        this.keys = keys;
        this.removedAgencies = removedAgencies;
        this.removals = removals;
    }

    void registered(AgencyRegistered agency) {
        keys.register(agency.oin(), agency.publicKey(), agency.registeredAt());
        removedAgencies.deleteById(agency.oin().value());
    }

    /**
     * From now on nothing lands at the agency, it assists nobody, and what it holds all the same passes to its successor.
     * Without a successor operators pass on what it holds.
     */
    void removed(AgencyRemoved removed) {
        keys.deleteById(removed.oin().value());
        removedAgencies.persist(new RemovedAgency(removed.oin(), removed.successor(), removed.removedAt()));
        removals.fire(removed);
    }
}
