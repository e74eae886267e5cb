package nl.stokje.cases.directory;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Map;
import nl.stokje.cases.baton.Cases;
import nl.stokje.cases.coordination.Assistances;
import nl.stokje.cases.coordination.Assisting;
import nl.stokje.cases.coordination.CoordinationEvent.EndOfAssistance;
import nl.stokje.cases.succession.CaseSuccession;
import nl.stokje.cases.succession.Succession.Filter;
import nl.stokje.cases.succession.Succession.LegalDecision;
import nl.stokje.kit.Oin;

/** What the directory tells of agencies. Runs in the transaction of the delivery. */
@ApplicationScoped
public class DirectoryUpdates {
    private final AgencyKeys keys;
    private final RemovedAgencies gone;
    private final Cases cases;
    private final Assistances assistances;
    private final Assisting assisting;
    private final CaseSuccession caseSuccession;

    DirectoryUpdates(
            AgencyKeys keys,
            RemovedAgencies gone,
            Cases cases,
            Assistances assistances,
            Assisting assisting,
            CaseSuccession caseSuccession) {
        this.keys = keys;
        this.gone = gone;
        this.cases = cases;
        this.assistances = assistances;
        this.assisting = assisting;
        this.caseSuccession = caseSuccession;
    }

    /** @param publicKey a JWK to seal for the agency with, or null */
    public void registered(Oin agency, Map<String, Object> publicKey, Instant at) {
        keys.register(agency, publicKey, at);
        gone.deleteById(agency.value());
    }

    /**
     * From now on nothing lands at it, it assists nobody, and what it holds all the same passes to its successor.
     *
     * @param successor null when nobody is in its place: then what it holds is for operators to pass on
     */
    public void removed(Oin agency, Oin successor, Instant at) {
        keys.deleteById(agency.value());
        gone.persist(new RemovedAgency(agency, successor, at));
        assistances
                .casesOf(agency)
                .forEach(caseId -> cases.locked(caseId)
                        .ifPresent(theCase -> assisting.endOf(agency, theCase, EndOfAssistance.AGENCY_REMOVED)));
        if (successor != null) {
            var decision = new LegalDecision(agency, successor, "Left the directory", at);
            caseSuccession.begin(decision, Filter.ALL, "agency.removed");
        }
    }
}
