package nl.stokje.cases.coordination;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import nl.stokje.cases.baton.Case;
import nl.stokje.cases.baton.Cases;
import nl.stokje.cases.coordination.CoordinationEvent.CoordinatorChangeReason;
import nl.stokje.cases.overview.CaseReading.Caseworker;
import nl.stokje.cases.timeline.Timeline;
import nl.stokje.kit.Oin;
import nl.stokje.kit.Refusal;
import nl.stokje.kit.events.Outbox;

/** The holder and an agency that assists agree who speaks to the citizen for all. */
@ApplicationScoped
@Transactional
public class Coordination {
    private final Cases cases;
    private final Assistances assistances;
    private final CoordinatingAgencies coordinatingAgencies;
    private final Timeline timeline;
    private final Outbox outbox;
    private final Clock clock;

    Coordination(
            Cases cases,
            Assistances assistances,
            CoordinatingAgencies coordinatingAgencies,
            Timeline timeline,
            Outbox outbox,
            Clock clock) {
        this.cases = cases;
        this.assistances = assistances;
        this.coordinatingAgencies = coordinatingAgencies;
        this.timeline = timeline;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** Where something was proposed or agreed; elsewhere the holder leads. */
    @ApplicationScoped
    static class CoordinatingAgencies implements PanacheRepositoryBase<CoordinatingAgency, UUID> {}

    /** A case and who leads it. */
    public record CoordinatedCase(Case theCase, CoordinatingAgency coordinator) {}

    /** @throws Refusal when it isn't this agency's to propose, or the one proposed neither holds nor assists the case */
    public CoordinatedCase propose(UUID caseId, Oin next, Caseworker by) {
        var theCase = openCase(caseId, by);
        if (!theCase.isHeldBy(next) && assistances.runningOf(caseId, next).isEmpty()) {
            throw Refusal.invalid(
                    "coordinator", next, "the holder or an agency that assists", "The coordinator works on the case.");
        }
        var coordinator = coordinatingAgencyOf(theCase);
        coordinatingAgencies.persist(coordinator);
        return intakeContent(
                theCase, coordinator, coordinator.propose(next, by.agency(), theCase, clock.instant()), by);
    }

    public CoordinatedCase agree(UUID caseId, Caseworker by) {
        var theCase = openCase(caseId, by);
        var coordinator = coordinatingAgencyOf(theCase);
        return intakeContent(theCase, coordinator, coordinator.agree(by.agency(), theCase, clock.instant()), by);
    }

    public CoordinatedCase decline(UUID caseId, Caseworker by) {
        var theCase = openCase(caseId, by);
        var coordinator = coordinatingAgencyOf(theCase);
        return intakeContent(theCase, coordinator, coordinator.decline(by.agency(), theCase, clock.instant()), by);
    }

    public CoordinatingAgency coordinatingAgencyOf(Case theCase) {
        return coordinatingAgencies
                .findByIdOptional(theCase.id())
                .orElseGet(() -> new CoordinatingAgency(theCase.id()));
    }

    /** The baton has passed: its new holder speaks to the citizen. */
    void batonPassed(Case theCase) {
        coordinatingAgencies
                .findByIdOptional(theCase.id())
                .ifPresent(coordinator -> fallBack(coordinator, CoordinatorChangeReason.BATON_PASSED, theCase));
    }

    /** The agency assists no longer: if it had the lead, the holder has it again. */
    void assistanceEnded(Oin assistant, Case theCase) {
        coordinatingAgencies
                .findByIdOptional(theCase.id())
                .filter(coordinator -> coordinator.concerns(assistant))
                .ifPresent(coordinator -> fallBack(coordinator, CoordinatorChangeReason.ASSISTANCE_ENDED, theCase));
    }

    private void fallBack(CoordinatingAgency coordinator, CoordinatorChangeReason reason, Case theCase) {
        coordinator
                .fallBack(reason, theCase, clock.instant())
                .ifPresent(event -> tell(event, theCase.holder(), theCase));
    }

    /** @throws Refusal when this agency neither holds nor assists such a case, or it is closed */
    private Case openCase(UUID caseId, Caseworker by) {
        var theCase = cases.locked(caseId)
                .filter(found -> found.isHeldBy(by.agency())
                        || !assistances.runningOf(caseId, by.agency()).isEmpty())
                .orElseThrow(() -> Refusal.notFound("case"));
        theCase.requireOpen();
        return theCase;
    }

    private CoordinatedCase intakeContent(
            Case theCase, CoordinatingAgency coordinator, CoordinationEvent event, Caseworker by) {
        tell(event, by.agency(), theCase);
        return new CoordinatedCase(theCase, coordinator);
    }

    private void tell(CoordinationEvent event, Oin agency, Case theCase) {
        cases.changed(theCase);
        outbox.publish(event);
        timeline.add(event, agency, null, theCase);
    }
}
