package nl.stokje.handoff.worklist;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.stokje.handoff.handoff.Handoff;
import nl.stokje.kit.Oin;
import org.hibernate.Session;

/**
 * The lists that people work from. Each is one query whose cost doesn't grow with the number of handoffs: every branch
 * follows an index of its own in the list's order, and stops.
 */
@ApplicationScoped
class Worklists implements PanacheRepositoryBase<Handoff, UUID> {
    List<Handoff> of(Oin agency, WorklistChoice choice, Instant now) {
        var query = getEntityManager()
                .unwrap(Session.class)
                .createNativeQuery(sql(choice), Handoff.class)
                .setParameter("agency", agency.value())
                .setParameter("limit", choice.limit());
        if (choice.filter().caseId() != null) {
            query.setParameter("case", choice.filter().caseId().value());
        }
        if (choice.list() == Worklist.OVERDUE) {
            query.setParameter("now", now);
        }
        if (choice.after() != null) {
            query.setParameter("id", choice.after().id().value());
        }
        if (choice.after() != null && choice.order() == WorklistOrder.DUE) {
            query.setParameter("due", choice.after().dueAt());
        }
        return query.getResultList();
    }

    private static String sql(WorklistChoice choice) {
        var branches = choice.list() == Worklist.WAITING
                ? List.of(branch("h.waits_for = :agency AND " + lists(choice.directions()), choice))
                : choice.directions().stream()
                        .map(direction -> branch(list(direction), choice))
                        .toList();
        return branches.size() == 1
                ? branches.getFirst()
                : "SELECT * FROM (" + String.join(" UNION ALL ", branches) + ") h" + order(choice) + " LIMIT :limit";
    }

    private static String branch(String condition, WorklistChoice choice) {
        return "(SELECT h.* FROM handoff h WHERE " + condition + filter(choice) + order(choice) + " LIMIT :limit)";
    }

    private static String lists(Set<WorklistDirection> directions) {
        return directions.equals(EnumSet.allOf(WorklistDirection.class))
                ? "true"
                : directions.stream().map(Worklists::list).collect(Collectors.joining(" OR "));
    }

    /** In whose list a handoff stands was computed when it changed, and holds just what that agency may know of (I11). */
    private static String list(WorklistDirection direction) {
        return switch (direction) {
            case INCOMING -> "h.incoming_of = :agency";
            case OUTGOING -> "h.outgoing_of = :agency";
        };
    }

    private static String filter(WorklistChoice choice) {
        var filter = new StringBuilder(choice.filter().condition());
        if (choice.list() == Worklist.OVERDUE) {
            filter.append(" AND h.due_at <= :now");
        } else if (choice.order() == WorklistOrder.DUE) {
            filter.append(" AND h.due_at IS NOT NULL");
        }
        if (choice.after() != null) {
            filter.append(
                    choice.order() == WorklistOrder.DUE ? " AND (h.due_at, h.id) > (:due, :id)" : " AND h.id < :id");
        }
        return filter.toString();
    }

    private static String order(WorklistChoice choice) {
        return switch (choice.order()) {
            case NEWEST -> " ORDER BY h.id DESC";
            case DUE -> " ORDER BY h.due_at, h.id";
        };
    }
}
