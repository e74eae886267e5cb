package nl.stokje.cases.intake;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import nl.stokje.cases.baton.Case;
import nl.stokje.cases.baton.Cases;
import nl.stokje.cases.baton.Urgency;
import nl.stokje.cases.content.CaseContent;
import nl.stokje.cases.content.Consent;
import nl.stokje.cases.content.ContextItem;
import nl.stokje.cases.content.IntakeContent;
import nl.stokje.cases.directory.RemovedAgencies;
import nl.stokje.cases.handoff.Previewing;
import nl.stokje.cases.handoff.Requesting;
import nl.stokje.cases.nextdate.NextDates;
import nl.stokje.cases.requirement.Requirement;
import nl.stokje.cases.timeline.Timeline;
import nl.stokje.kit.Oin;
import nl.stokje.kit.Vault;
import nl.stokje.kit.events.Outbox;

/** An intake becomes a case. Runs in the transaction of the delivery. */
@ApplicationScoped
public class CaseOpening {
    private final Cases cases;
    private final CaseContent file;
    private final RemovedAgencies gone;
    private final NextDates nextDates;
    private final Previewing previewing;
    private final Requesting requesting;
    private final Timeline timeline;
    private final Outbox outbox;
    private final Vault vault;
    private final Clock clock;

    CaseOpening(
            Cases cases,
            CaseContent file,
            RemovedAgencies gone,
            NextDates nextDates,
            Previewing previewing,
            Requesting requesting,
            Timeline timeline,
            Outbox outbox,
            Vault vault,
            Clock clock) {
        this.cases = cases;
        this.file = file;
        this.gone = gone;
        this.nextDates = nextDates;
        this.previewing = previewing;
        this.requesting = requesting;
        this.timeline = timeline;
        this.outbox = outbox;
        this.vault = vault;
        this.clock = clock;
    }

    /** What a procedure asks for, as the intake found it. */
    public record Asked(UUID id, String code, String label, Requirement.Status status) {}

    /**
     * Opens the case at the agency of the intake, or at the one that is in its place, and answers the proposals that came
     * before it.
     */
    public void open(
            UUID caseId,
            UUID intakeId,
            Oin agency,
            Urgency urgency,
            IntakeContent intakeContent,
            List<Asked> requirements,
            List<ContextItem.Note> items,
            List<Consent.Given> consents) {
        cases.locked(caseId);
        var now = clock.instant();
        var opened = new Case(caseId, intakeId, gone.inThePlaceOf(agency), urgency, intakeContent, now);
        if (intakeContent.bsn() != null) {
            opened.keepBsn(vault.encrypt(intakeContent.bsn()), vault.searchHash(intakeContent.bsn()));
        }
        nextDates.begin(opened);
        cases.persist(opened);
        requirements.forEach(
                asked -> file.add(new Requirement(asked.id(), caseId, asked.code(), asked.label(), asked.status())));
        items.forEach(note -> file.add(new ContextItem(caseId, note, opened.holder(), now)));
        consents.forEach(given -> file.add(new Consent(caseId, given, opened.holder(), now)));
        var event = opened.opened();
        outbox.publish(event);
        timeline.add(event, null, opened);
        requesting.answerWaiting(opened);
        previewing.answerWaiting(opened);
    }
}
