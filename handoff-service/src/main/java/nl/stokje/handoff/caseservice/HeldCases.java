package nl.stokje.handoff.caseservice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.Instant;
import nl.stokje.handoff.terms.CaseId;
import nl.stokje.kit.Oin;
import nl.stokje.kit.wall.AsService;
import org.hibernate.Session;

/** Who holds which case, as far as case-service has said (I2): case-service knows, this service only remembers. */
@ApplicationScoped
public class HeldCases {
    private final Session session;

    HeldCases(Session session) {
        this.session = session;
    }

    /** An update older than what is known changes nothing but who once held the case. */
    void holds(CaseId caseId, Oin holder, int turn, boolean open, Instant now) {
        session.createNativeMutationQuery("""
                        INSERT INTO held_case (case_id, holder, turn, is_open, known_at)
                        VALUES (:case, :holder, :turn, :open, :now)
                        ON CONFLICT (case_id) DO UPDATE
                        SET holder = EXCLUDED.holder, turn = EXCLUDED.turn, is_open = EXCLUDED.is_open,
                          known_at = EXCLUDED.known_at
                        WHERE held_case.turn <= EXCLUDED.turn""")
                .setParameter("case", caseId.value())
                .setParameter("holder", holder.value())
                .setParameter("turn", turn)
                .setParameter("open", open)
                .setParameter("now", now)
                .executeUpdate();
        session.createNativeMutationQuery("""
                        INSERT INTO former_holder (case_id, agency) VALUES (:case, :holder) ON CONFLICT DO NOTHING""")
                .setParameter("case", caseId.value())
                .setParameter("holder", holder.value())
                .executeUpdate();
    }

    void closed(CaseId caseId, int turn, Instant now) {
        session.createNativeMutationQuery(
                        "UPDATE held_case SET is_open = false, known_at = :now WHERE case_id = :case AND turn <= :turn")
                .setParameter("case", caseId.value())
                .setParameter("now", now)
                .setParameter("turn", turn)
                .executeUpdate();
    }

    /** How many open cases this agency holds. */
    public long countOf(Oin holder) {
        return session.createNativeQuery(
                        "SELECT count(*) FROM held_case WHERE holder = :holder AND is_open", Tuple.class)
                .setParameter("holder", holder.value())
                .getSingleResult()
                .get(0, Long.class);
    }

    /** Whether another agency holds the case, as far as is known here: the update of a pass may still be on its way. */
    @AsService("Only yes or no leaves: who holds a case isn't for every agency to see")
    public boolean isHeldByAnother(CaseId caseId, Oin agency) {
        return session.createNativeQuery("SELECT holder FROM held_case WHERE case_id = :case", String.class)
                .setParameter("case", caseId.value())
                .getResultStream()
                .anyMatch(holder -> !holder.equals(agency.value()));
    }

    /** Whether this agency holds the case or held it before, in whatever way it got the case. */
    public boolean everHeld(CaseId caseId, Oin agency) {
        return session.createNativeQuery(
                                "SELECT count(*) FROM former_holder WHERE case_id = :case AND agency = :agency",
                                Tuple.class)
                        .setParameter("case", caseId.value())
                        .setParameter("agency", agency.value())
                        .getSingleResult()
                        .get(0, Long.class)
                > 0;
    }
}
