package nl.stokje.cases.timeline;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import nl.stokje.cases.baton.BatonEvent;
import nl.stokje.cases.baton.Case;
import nl.stokje.kit.Oin;
import org.jboss.logging.Logger;

/** What happened to each case. */
@ApplicationScoped
public class Timeline implements PanacheRepositoryBase<TimelineEntry, UUID> {
    private static final Logger LOG = Logger.getLogger(Timeline.class);

    private final Clock clock;

    Timeline(Clock clock) {
        this.clock = clock;
    }

    /** Something case-service did itself. */
    void add(BatonEvent event, UUID handoff, Case theCase) {
        add(event, theCase.holder(), handoff, theCase);
    }

    /** Something case-service did itself that concerns another agency than the holder. */
    void add(BatonEvent event, Oin agency, UUID handoff, Case theCase) {
        persist(new TimelineEntry(theCase.id(), event.type(), agency, handoff, theCase.turn(), clock.instant()));
        LOG.infof("%s case %s turn %d", event.type(), theCase.id(), theCase.turn());
    }

    /** Something another service told. */
    public void add(UUID caseId, String happened, Oin agency, UUID handoff) {
        persist(new TimelineEntry(caseId, happened, agency, handoff, null, clock.instant()));
    }

    /** What happened until then, and to the handoffs that this agency is a party to. */
    List<TimelineEntry> of(UUID caseId, Oin agency, Instant until, UUID before, int limit) {
        return find("""
                        caseId = ?1 and id < ?2 and (happenedAt <= ?3 or handoffId in
                        (select p.handoffId from Proposal p where p.caseId = ?1 and (p.sender = ?4 or p.receiver = ?4)))
                        order by id desc""", caseId, before, until, agency).range(0, limit).list();
    }
}
