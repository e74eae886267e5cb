package nl.stokje.cases.timeline;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import nl.stokje.cases.baton.CaseEventPublished;
import nl.stokje.cases.baton.CaseId;
import nl.stokje.cases.baton.Cases;
import nl.stokje.cases.baton.HandoffId;
import nl.stokje.kit.Actor;
import nl.stokje.kit.Oin;
import nl.stokje.kit.Refusal;
import nl.stokje.kit.rest.Page;

/** What happened to each case. */
@ApplicationScoped
public class Timeline {
    private final TimelineEntries entries;
    private final Cases cases;
    private final Clock clock;

    Timeline(TimelineEntries entries, Cases cases, Clock clock) {
        this.entries = entries;
        this.cases = cases;
        this.clock = clock;
    }

    /** Something case-service did itself. */
    void published(@Observes CaseEventPublished published) {
        var event = published.event();
        entries.persist(new TimelineEntry(
                event.caseId(),
                event.type(),
                published.agency(),
                event.handoffId(),
                published.turn(),
                event.detail(),
                clock.instant()));
    }

    /**
     * Something that another service published.
     *
     * @param agency who did it, or whom it concerns
     * @param handoff the handoff that it is part of, or null
     */
    public void note(String eventType, CaseId caseId, Oin agency, HandoffId handoff) {
        note(eventType, caseId, agency, handoff, null);
    }

    /** @param detail a code that says more: which rung, or why; or null */
    public void note(String eventType, CaseId caseId, Oin agency, HandoffId handoff, String detail) {
        entries.persist(new TimelineEntry(caseId, eventType, agency, handoff, null, detail, clock.instant()));
    }

    /**
     * All that happened, for the holder and who assists; for one who held the case before: until then, and to its own handoffs
     * (I11).
     *
     * @throws Refusal when this agency neither works on such a case nor ever answered for it
     */
    @Transactional
    List<TimelineEntry> of(CaseId caseId, Actor by, Page.Request page) {
        var until = cases.seenBy(by.agency(), caseId).knownUntil(by.agency(), clock.instant());
        return entries.of(caseId, by.agency(), until, page);
    }
}
