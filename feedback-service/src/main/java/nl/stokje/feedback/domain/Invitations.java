package nl.stokje.feedback.domain;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.stokje.kit.Oin;
import nl.stokje.kit.Refusal;

/** The invitations of all agencies; an agency finds only its own (design, I11). */
@ApplicationScoped
public class Invitations implements PanacheRepositoryBase<Invitation, UUID> {
    public boolean has(UUID caseId, Occasion occasion, int turn) {
        return count("caseId = ?1 and occasion = ?2 and turn = ?3", caseId, occasion, turn) > 0;
    }

    /** @throws Refusal when there is none, or it is another agency's: the caller can't tell which */
    public Invitation required(Oin agency, UUID id) {
        return find("agency = ?1 and id = ?2", agency, id)
                .firstResultOptional()
                .orElseThrow(() -> Refusal.notFound("invitation"));
    }

    /** Held until the transaction ends, so that one is answered or asked at a time. */
    public Invitation held(Oin agency, UUID id) {
        return find("agency = ?1 and id = ?2", agency, id)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional()
                .orElseThrow(() -> Refusal.notFound("invitation"));
    }

    /** The one that this token opens or opened, held until the transaction ends. */
    public Optional<Invitation> heldBy(Token token) {
        return find("id = (select l.invitationId from Link l where l.tokenHash = ?1)", token.hash())
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional();
    }

    public List<Invitation> newestFirst(Oin agency, UUID before, int most) {
        return find("agency = ?1 and id < ?2 order by id desc", agency, before)
                .range(0, most - 1)
                .list();
    }

    public List<Invitation> answeredNewestFirst(Oin agency, UUID before, int most) {
        return find("agency = ?1 and id < ?2 and answeredAt is not null order by id desc", agency, before)
                .range(0, most - 1)
                .list();
    }

    /** What came of the invitations of this period; every occasion has its tally. */
    public Map<Occasion, Tally> tallies(Oin agency, Instant from, Instant until) {
        var tallies = new EnumMap<Occasion, Tally>(Occasion.class);
        for (var occasion : Occasion.values()) {
            tallies.put(occasion, Tally.NOTHING);
        }
        getEntityManager()
                .createQuery("""
                        select i.occasion, count(i), count(i.askedAt), count(i.answeredAt),
                               sum(case when i.helped = YES then 1 else 0 end),
                               sum(case when i.helped = PARTLY then 1 else 0 end),
                               sum(case when i.helped = NO then 1 else 0 end),
                               sum(case when i.toldAgain = true then 1 else 0 end)
                        from Invitation i
                        where i.agency = :agency and i.invitedAt >= :from and i.invitedAt < :until
                        group by i.occasion""", Tuple.class)
                .setParameter("agency", agency)
                .setParameter("from", from)
                .setParameter("until", until)
                .getResultStream()
                .forEach(row -> tallies.put(row.get(0, Occasion.class), tally(row)));
        return tallies;
    }

    private static Tally tally(Tuple row) {
        return new Tally(
                count(row, 1),
                count(row, 2),
                count(row, 3),
                count(row, 4),
                count(row, 5),
                count(row, 6),
                count(row, 7));
    }

    private static long count(Tuple row, int column) {
        return row.get(column, Number.class).longValue();
    }
}
