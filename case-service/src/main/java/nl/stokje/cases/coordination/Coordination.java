package nl.stokje.cases.coordination;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import nl.stokje.cases.baton.Case;
import nl.stokje.cases.baton.CaseId;
import nl.stokje.cases.baton.CasePublisher;
import nl.stokje.cases.baton.Cases;
import nl.stokje.kit.Actor;
import nl.stokje.kit.Oin;
import nl.stokje.kit.Refusal;

/** The holder and an agency that assists agree who speaks to the citizen for all. */
@ApplicationScoped
@Transactional
public class Coordination {
    private final Cases cases;
    private final CoordinatingAgencies coordinatingAgencies;
    private final CasePublisher publisher;
    private final Clock clock;

    Coordination(Cases cases, CoordinatingAgencies coordinatingAgencies, CasePublisher publisher, Clock clock) {
        this.cases = cases;
        this.coordinatingAgencies = coordinatingAgencies;
        this.publisher = publisher;
        this.clock = clock;
    }

    /** A case and who coordinates it. */
    record CoordinatedCase(Case theCase, CoordinatingAgency coordinator) {}

    /** @throws Refusal when it isn't this agency's to propose, or the one proposed neither holds nor assists the case */
    CoordinatedCase propose(CaseId caseId, Oin next, Actor by) {
        var theCase = openCase(caseId, by);
        if (!theCase.isWorkedOnBy(next)) {
            throw Refusal.invalid(
                    "coordinator", next, "the holder or an agency that assists", "The coordinator works on the case.");
        }
        var coordinator = coordinatingAgencyOf(theCase);
        coordinatingAgencies.persist(coordinator);
        return published(theCase, coordinator, coordinator.propose(next, by.agency(), theCase, clock.instant()), by);
    }

    CoordinatedCase agree(CaseId caseId, Actor by) {
        var theCase = openCase(caseId, by);
        var coordinator = coordinatingAgencyOf(theCase);
        return published(theCase, coordinator, coordinator.agree(by.agency(), theCase, clock.instant()), by);
    }

    CoordinatedCase decline(CaseId caseId, Actor by) {
        var theCase = openCase(caseId, by);
        var coordinator = coordinatingAgencyOf(theCase);
        return published(theCase, coordinator, coordinator.decline(by.agency(), theCase, clock.instant()), by);
    }

    public CoordinatingAgency coordinatingAgencyOf(Case theCase) {
        return coordinatingAgencies.of(theCase.id()).orElseGet(() -> new CoordinatingAgency(theCase.id()));
    }

    /** The baton has passed: its new holder speaks to the citizen. */
    void batonPassed(Case theCase) {
        coordinatingAgencies
                .of(theCase.id())
                .ifPresent(coordinator -> fallBack(coordinator, CoordinatorChangeReason.BATON_PASSED, theCase));
    }

    /** The agency assists no longer: if it coordinated, the holder does again. */
    void assistanceEnded(Oin assistant, Case theCase) {
        coordinatingAgencies
                .of(theCase.id())
                .filter(coordinator -> coordinator.concerns(assistant))
                .ifPresent(coordinator -> fallBack(coordinator, CoordinatorChangeReason.ASSISTANCE_ENDED, theCase));
    }

    private void fallBack(CoordinatingAgency coordinator, CoordinatorChangeReason reason, Case theCase) {
        coordinator
                .fallBack(reason, theCase, clock.instant())
                .ifPresent(event -> publish(event, theCase.holder(), theCase));
    }

    /** @throws Refusal when this agency neither holds nor assists such a case, or the case is closed */
    private Case openCase(CaseId caseId, Actor by) {
        var theCase = cases.workedOnBy(by.agency(), caseId);
        theCase.requireOpen();
        return theCase;
    }

    private CoordinatedCase published(Case theCase, CoordinatingAgency coordinator, CoordinationEvent event, Actor by) {
        publish(event, by.agency(), theCase);
        return new CoordinatedCase(theCase, coordinator);
    }

    private void publish(CoordinationEvent event, Oin agency, Case theCase) {
        cases.changed(theCase);
        publisher.publish(event, agency, theCase);
    }
}
