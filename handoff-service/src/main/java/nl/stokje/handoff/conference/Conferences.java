package nl.stokje.handoff.conference;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.stokje.kit.Oin;
import nl.stokje.kit.Refusal;
import org.hibernate.Session;

/** All conferences. */
@ApplicationScoped
public class Conferences {
    private final Session session;

    Conferences(Session session) {
        this.session = session;
    }

    /** Whatever handoff of the case still owed one has had it now. */
    public void add(Conference conference) {
        session.persist(conference);
        session.createMutationQuery(
                        "update Handoff set conferenceOwed = null where caseId = :case and conferenceOwed is not null")
                .setParameter("case", conference.caseId())
                .executeUpdate();
    }

    /** @throws Refusal when there is none, or this agency isn't to read it (I11) */
    public Conference visibleTo(Oin agency, UUID id) {
        return Optional.ofNullable(session.find(Conference.class, id))
                .filter(conference -> conference.isVisibleTo(agency))
                .orElseThrow(() -> Refusal.notFound("conference"));
    }

    /** What this agency may read about a case, newest first. */
    public List<Conference> list(Oin agency, UUID caseId, UUID before, int limit) {
        return session.createQuery("""
                        from Conference c where c.caseId = :case and c.id < :before
                        and (c.recordedBy = :agency or exists (
                            select 1 from Conference held join held.participants p
                            where held.id = c.id and p.agency = :agency))
                        order by c.id desc""", Conference.class)
                .setParameter("case", caseId)
                .setParameter("before", before)
                .setParameter("agency", agency)
                .setMaxResults(limit)
                .getResultList();
    }

    Optional<Conference> lastAbout(UUID caseId) {
        return session.createQuery("from Conference where caseId = :case order by id desc", Conference.class)
                .setParameter("case", caseId)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    /** When the last one was recorded, by this service's own clock; long ago if never. */
    Instant lastRecordedAbout(UUID caseId) {
        return lastAbout(caseId).map(Conference::recordedAt).orElse(Instant.EPOCH);
    }
}
