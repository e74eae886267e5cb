package nl.stokje.kit.accesslog;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import nl.stokje.kit.Actor;
import nl.stokje.kit.Id;
import nl.stokje.kit.rest.Page;

/**
 * Who saw whose personal data (Dutch <em>inzagelog</em>; I11). An entry is written in the transaction that shows the data:
 * what can't be logged isn't shown.
 */
@ApplicationScoped
@Transactional(TxType.MANDATORY)
public class AccessLog implements PanacheRepositoryBase<AccessLogEntry, UUID> {
    private final Clock clock;

    AccessLog(Clock clock) {
        this.clock = clock;
    }

    /**
     * Notes that this person sees personal data now.
     *
     * @param what which kind of data: a constant of the service, whose name is stored
     * @param object what the data is part of: a case, a handoff, an intake
     */
    public void add(Enum<?> what, Id object, Actor by) {
        persist(new AccessLogEntry(what.name(), object.value(), by, clock.instant()));
    }

    /**
     * As {@link #add}, once for each person: for what their own agency wrote. Who saw it is named, and whoever asks again and
     * again how far it is writes nothing.
     */
    public void addOnce(Enum<?> what, Id object, Actor by) {
        var entries = count(
                "objectId = ?1 and what = ?2 and agency = ?3 and subject = ?4",
                object.value(),
                what.name(),
                by.agency(),
                by.subject());
        if (entries == 0) {
            add(what, object, by);
        }
    }

    /** The entries of one object until an instant, newest first, up to one more than the page holds. */
    public List<AccessLogEntry> of(Id object, Instant until, Page.Request page) {
        return page.rows(find(
                "objectId = ?1 and accessedAt <= ?2 and id < ?3 order by id desc",
                object.value(),
                until,
                page.before()));
    }
}
