package nl.stokje.feedback.insight;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.UUID;
import nl.stokje.feedback.invitation.Invitation;
import nl.stokje.feedback.invitation.Occasion;
import nl.stokje.kit.Oin;

/** Counts what came of an agency's invitations. */
@ApplicationScoped
class Tallies implements PanacheRepositoryBase<Invitation, UUID> {
    /** What came of the invitations of this period; every occasion has its tally. */
    Map<Occasion, Tally> of(Oin agency, Instant from, Instant until) {
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
