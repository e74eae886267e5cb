package nl.stokje.cases.overview;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import nl.stokje.cases.baton.BatonEvent;
import nl.stokje.cases.baton.BatonPeriod;
import nl.stokje.cases.baton.Case;
import nl.stokje.cases.baton.Cases;
import nl.stokje.cases.content.CaseContent;
import nl.stokje.cases.content.Consent;
import nl.stokje.cases.content.ContextItem;
import nl.stokje.cases.coordination.Assistances;
import nl.stokje.cases.coordination.Assisting;
import nl.stokje.cases.coordination.CoordinationEvent.EndOfAssistance;
import nl.stokje.cases.domain.Look;
import nl.stokje.cases.nextdate.NextDates;
import nl.stokje.cases.requirement.Requirement;
import nl.stokje.cases.timeline.Timeline;
import nl.stokje.cases.timeline.TimelineEntry;
import nl.stokje.kit.Oin;
import nl.stokje.kit.Refusal;
import nl.stokje.kit.events.Outbox;

/** What the agency that answers for a case does with it. One transaction each. */
@ApplicationScoped
@Transactional
public class CaseReading {
    /**
     * What can travel of a case, in bytes of JSON. Sealing makes 16 bytes out of 9, and the event that carries it may
     * have 1,000,000; the rest is room for requirements and their reasons.
     */
    static final int CONTEXT_LIMIT = 480_000;

    private final Cases cases;
    private final CaseContent file;
    private final Assistances assistances;
    private final Assisting assisting;
    private final NextDates nextDates;
    private final Looks looks;
    private final Timeline timeline;
    private final Outbox outbox;
    private final Clock clock;

    CaseReading(
            Cases cases,
            CaseContent file,
            Assistances assistances,
            Assisting assisting,
            NextDates nextDates,
            Looks looks,
            Timeline timeline,
            Outbox outbox,
            Clock clock) {
        this.cases = cases;
        this.file = file;
        this.assistances = assistances;
        this.assisting = assisting;
        this.nextDates = nextDates;
        this.looks = looks;
        this.timeline = timeline;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** The looks at personal data. */
    @ApplicationScoped
    public static class Looks implements PanacheRepositoryBase<Look, UUID> {
        List<Look> at(UUID caseId, Instant until, UUID before, int limit) {
            return find("caseId = ?1 and at <= ?2 and id < ?3 order by id desc", caseId, until, before)
                    .range(0, limit)
                    .list();
        }
    }

    /** Who asks: an agency, and the person there. */
    public record Caseworker(Oin agency, String subject) {}

    public Requirement meet(UUID caseId, UUID requirementId, String how, Caseworker by) {
        return settle(caseId, requirementId, by, requirement -> requirement.meet(how, by.agency(), clock.instant()));
    }

    public Requirement waive(UUID caseId, UUID requirementId, String reason, Caseworker by) {
        return settle(
                caseId, requirementId, by, requirement -> requirement.waive(reason, by.agency(), clock.instant()));
    }

    /** Closes the case: from now on nobody answers for it, and nobody assists. */
    public Case close(UUID caseId, String reason, Caseworker by) {
        var theCase = cases.heldBy(by.agency(), caseId);
        var event = theCase.close(reason, clock.instant());
        outbox.publish(event);
        timeline.add(event, null, theCase);
        assisting.endAll(theCase, EndOfAssistance.CASE_CLOSED);
        nextDates.end(theCase);
        return theCase;
    }

    /** @throws Refusal when the case is closed or full */
    public ContextItem add(UUID caseId, ContextItem.Note note, Caseworker by) {
        var theCase = cases.heldBy(by.agency(), caseId);
        theCase.requireOpen();
        var size = file.sizeOf(theCase);
        if (size + file.bytes(note) > CONTEXT_LIMIT) {
            throw new Refusal(
                    Refusal.Reason.TOO_LARGE,
                    "case-full",
                    "The items of this case would no longer fit in what travels.",
                    Map.of(
                            "allowed",
                            CONTEXT_LIMIT,
                            "used",
                            size,
                            "next",
                            "Refer to a document instead of quoting it."));
        }
        var item = new ContextItem(caseId, note, by.agency(), clock.instant());
        file.add(item);
        cases.changed(theCase);
        return item;
    }

    public Consent consent(UUID caseId, Consent.Given given, Caseworker by) {
        var theCase = cases.heldBy(by.agency(), caseId);
        theCase.requireOpen();
        var consent = new Consent(caseId, given, by.agency(), clock.instant());
        file.add(consent);
        cases.changed(theCase);
        return consent;
    }

    /** A case, and as what the one who looks sees it. */
    public record CaseAccess(Case theCase, Involvement as) {}

    /** A case this agency holds, assists or held; that it looked is written down when it sees personal data. */
    public CaseAccess look(UUID caseId, Caseworker by) {
        var seen = cases.findByIdOptional(caseId)
                .flatMap(theCase -> involvementOf(by.agency(), theCase).map(as -> new CaseAccess(theCase, as)))
                .orElseThrow(() -> Refusal.notFound("case"));
        if (seen.as().showsPersonalData()) {
            looks.persist(new Look(caseId, by.agency(), by.subject(), "CASE", clock.instant()));
        }
        return seen;
    }

    public List<Case> held(Caseworker by, UUID before, int limit) {
        return cases.heldBy(by.agency(), before, limit);
    }

    /** Those whose next date has come and gone. */
    public List<Case> overdue(Caseworker by, UUID before, int limit) {
        return cases.overdueAt(by.agency(), clock.instant(), before, limit);
    }

    /** Who held it, in order; at one instant if one is asked. */
    public List<BatonPeriod> holders(UUID caseId, Instant at, Caseworker by) {
        return cases.everHeldBy(by.agency(), caseId).baton().periods().stream()
                .filter(period -> at == null || heldAt(period, at))
                .toList();
    }

    /** All that happened, for the holder; for one who held it before: until then, and of its own handoffs (I11). */
    public List<TimelineEntry> timeline(UUID caseId, Caseworker by, UUID before, int limit) {
        var until = knowsUntil(cases.everHeldBy(by.agency(), caseId), by.agency());
        return timeline.of(caseId, by.agency(), until, before, limit);
    }

    /** Who looked, as far as this agency answered for the case then. */
    public List<Look> looks(UUID caseId, Caseworker by, UUID before, int limit) {
        var until = knowsUntil(cases.everHeldBy(by.agency(), caseId), by.agency());
        return looks.at(caseId, until, before, limit);
    }

    private Optional<Involvement> involvementOf(Oin agency, Case theCase) {
        if (theCase.isHeldBy(agency)) {
            return Optional.of(Involvement.HOLDER);
        }
        if (!assistances.runningOf(theCase.id(), agency).isEmpty()) {
            return Optional.of(Involvement.ASSISTANT);
        }
        return theCase.baton().wasHeldBy(agency) ? Optional.of(Involvement.FORMER_HOLDER) : Optional.empty();
    }

    private Instant knowsUntil(Case theCase, Oin agency) {
        return theCase.isHeldBy(agency)
                ? clock.instant()
                : theCase.baton().lastPeriodOf(agency).orElseThrow().until();
    }

    private Requirement settle(UUID caseId, UUID requirementId, Caseworker by, Function<Requirement, BatonEvent> how) {
        var theCase = cases.heldBy(by.agency(), caseId);
        theCase.requireOpen();
        var requirement = file.requirement(caseId, requirementId);
        var event = how.apply(requirement);
        cases.changed(theCase);
        outbox.publish(event);
        timeline.add(event, null, theCase);
        return requirement;
    }

    private static boolean heldAt(BatonPeriod period, Instant at) {
        return !period.from().isAfter(at)
                && (period.until() == null || period.until().isAfter(at));
    }
}
