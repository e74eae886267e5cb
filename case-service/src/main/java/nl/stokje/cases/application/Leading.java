package nl.stokje.cases.application;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import nl.stokje.cases.application.Casework.Worker;
import nl.stokje.cases.domain.Case;
import nl.stokje.cases.domain.Lead;
import nl.stokje.cases.domain.WorkingTogether;
import nl.stokje.cases.domain.WorkingTogether.ChangeOfLead;
import nl.stokje.kit.Oin;
import nl.stokje.kit.Refusal;
import nl.stokje.kit.events.Outbox;

/** The holder and an agency that assists agree who speaks to the citizen for all. */
@ApplicationScoped
@Transactional
public class Leading {
    private final Cases cases;
    private final Assistances assistances;
    private final Leads leads;
    private final Timeline timeline;
    private final Outbox outbox;
    private final Clock clock;

    Leading(Cases cases, Assistances assistances, Leads leads, Timeline timeline, Outbox outbox, Clock clock) {
        this.cases = cases;
        this.assistances = assistances;
        this.leads = leads;
        this.timeline = timeline;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** Where something was proposed or agreed; elsewhere the holder leads. */
    @ApplicationScoped
    static class Leads implements PanacheRepositoryBase<Lead, UUID> {}

    /** A case and who leads it. */
    public record Led(Case about, Lead lead) {}

    /** @throws Refusal when it isn't this agency's to propose, or the one proposed neither holds nor assists the case */
    public Led propose(UUID caseId, Oin next, Worker by) {
        var about = openCase(caseId, by);
        if (!about.isHeldBy(next) && assistances.runningOf(caseId, next).isEmpty()) {
            throw Refusal.invalid("lead", next, "the holder or an agency that assists", "Who leads works on the case.");
        }
        var lead = leadOf(about);
        leads.persist(lead);
        return told(about, lead, lead.propose(next, by.agency(), about, clock.instant()), by);
    }

    public Led agree(UUID caseId, Worker by) {
        var about = openCase(caseId, by);
        var lead = leadOf(about);
        return told(about, lead, lead.agree(by.agency(), about, clock.instant()), by);
    }

    public Led decline(UUID caseId, Worker by) {
        var about = openCase(caseId, by);
        var lead = leadOf(about);
        return told(about, lead, lead.decline(by.agency(), about, clock.instant()), by);
    }

    public Lead leadOf(Case about) {
        return leads.findByIdOptional(about.id()).orElseGet(() -> new Lead(about.id()));
    }

    /** The baton has passed: its new holder speaks to the citizen. */
    void batonPassed(Case about) {
        leads.findByIdOptional(about.id()).ifPresent(lead -> fallBack(lead, ChangeOfLead.BATON_PASSED, about));
    }

    /** The agency assists no longer: if it had the lead, the holder has it again. */
    void assistanceEnded(Oin assistant, Case about) {
        leads.findByIdOptional(about.id())
                .filter(lead -> lead.concerns(assistant))
                .ifPresent(lead -> fallBack(lead, ChangeOfLead.ASSISTANCE_ENDED, about));
    }

    private void fallBack(Lead lead, ChangeOfLead because, Case about) {
        lead.fallBack(because, about, clock.instant()).ifPresent(event -> tell(event, about.holder(), about));
    }

    /** @throws Refusal when this agency neither holds nor assists such a case, or it is closed */
    private Case openCase(UUID caseId, Worker by) {
        var about = cases.locked(caseId)
                .filter(found -> found.isHeldBy(by.agency())
                        || !assistances.runningOf(caseId, by.agency()).isEmpty())
                .orElseThrow(() -> Refusal.notFound("case"));
        about.requireOpen();
        return about;
    }

    private Led told(Case about, Lead lead, WorkingTogether event, Worker by) {
        tell(event, by.agency(), about);
        return new Led(about, lead);
    }

    private void tell(WorkingTogether event, Oin agency, Case about) {
        cases.changed(about);
        outbox.publish(event);
        timeline.add(event, agency, null, about);
    }
}
