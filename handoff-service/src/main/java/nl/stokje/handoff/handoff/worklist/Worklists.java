package nl.stokje.handoff.handoff.worklist;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.stokje.handoff.handoff.Handoff;
import nl.stokje.handoff.handoff.HandoffState;
import nl.stokje.kit.Oin;
import org.hibernate.Session;

/**
 * The lists that people work from. Each is one query whose cost doesn't grow with the number of handoffs: every branch
 * follows an index of its own in the list's order, and stops.
 */
@ApplicationScoped
public class Worklists {
    private final Session session;

    Worklists(Session session) {
        this.session = session;
    }

    /** Which side of its handoffs an agency is on. */
    public enum Direction {
        INCOMING("receiver", "(h.offered_at IS NOT NULL OR h.requested_at IS NOT NULL)"),
        OUTGOING("sender", "(h.requested_at IS NULL OR h.request_confirmed_at IS NOT NULL)");

        private final String party;
        private final String known;

        Direction(String party, String known) {
            this.party = party;
            this.known = known;
        }
    }

    /** What it is for. */
    public enum Worklist {
        /** Everything that the agency is a party to. */
        ALL,
        /** It is the agency's move. */
        WAITING,
        /** Nobody did in time what it waits for. */
        OVERDUE
    }

    /** In which order. */
    public enum Order {
        /** The newest first. */
        NEWEST,
        /** What is due first; only what has a deadline. */
        DUE
    }

    /** The place in a list after which to go on: of the last one seen. */
    public record Place(Instant dueAt, UUID id) {}

    /**
     * What is asked for.
     *
     * @param directions the sides to look at
     * @param state or null for all; in the order of the newest
     * @param after or null to begin
     */
    public record Choice(
            Worklist list, Set<Direction> directions, HandoffState state, Order order, Place after, int limit) {}

    public List<Handoff> of(Oin agency, Choice choice, Instant now) {
        var query = session.createNativeQuery(sql(choice), Handoff.class)
                .setParameter("agency", agency.value())
                .setParameter("limit", choice.limit());
        if (choice.state() != null) {
            query.setParameter("state", choice.state().name());
        }
        if (choice.list() == Worklist.OVERDUE) {
            query.setParameter("now", now);
        }
        if (choice.after() != null) {
            query.setParameter("id", choice.after().id());
        }
        if (choice.after() != null && choice.order() == Order.DUE) {
            query.setParameter("due", choice.after().dueAt());
        }
        return query.getResultList();
    }

    private static String sql(Choice choice) {
        var branches = choice.list() == Worklist.WAITING
                ? List.of(branch("h.waits_for = :agency AND " + sides(choice.directions()), choice))
                : choice.directions().stream()
                        .map(declineCause ->
                                branch("h." + declineCause.party + " = :agency AND " + declineCause.known, choice))
                        .toList();
        return branches.size() == 1
                ? branches.getFirst()
                : "SELECT * FROM (" + String.join(" UNION ALL ", branches) + ") h" + order(choice) + " LIMIT :limit";
    }

    private static String branch(String condition, Choice choice) {
        return "(SELECT h.* FROM handoff h WHERE " + condition + filter(choice) + order(choice) + " LIMIT :limit)";
    }

    private static String sides(Set<Direction> directions) {
        return directions.equals(EnumSet.allOf(Direction.class))
                ? "true"
                : directions.stream()
                        .map(declineCause -> "h." + declineCause.party + " = :agency")
                        .collect(Collectors.joining(" OR "));
    }

    private static String filter(Choice choice) {
        var filter = new StringBuilder();
        if (choice.state() != null) {
            filter.append(" AND h.state = :state");
        }
        if (choice.list() == Worklist.OVERDUE) {
            filter.append(" AND h.due_at <= :now");
        } else if (choice.order() == Order.DUE) {
            filter.append(" AND h.due_at IS NOT NULL");
        }
        if (choice.after() != null) {
            filter.append(choice.order() == Order.DUE ? " AND (h.due_at, h.id) > (:due, :id)" : " AND h.id < :id");
        }
        return filter.toString();
    }

    private static String order(Choice choice) {
        return switch (choice.order()) {
            case NEWEST -> " ORDER BY h.id DESC";
            case DUE -> " ORDER BY h.due_at, h.id";
        };
    }
}
