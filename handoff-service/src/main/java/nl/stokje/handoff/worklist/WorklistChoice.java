package nl.stokje.handoff.worklist;

import java.util.Set;
import nl.stokje.kit.Refusal;

/**
 * Which list, and which part of it.
 *
 * @param directions as which party
 * @param filter by state only in the order of the newest
 * @param after or null to begin
 */
record WorklistChoice(
        Worklist list,
        Set<WorklistDirection> directions,
        WorklistFilter filter,
        WorklistOrder order,
        WorklistPlace after,
        int limit) {
    /** @throws Refusal when the order isn't one of the list, or the order has no filter by state */
    WorklistChoice {
        if (filter.state() != null && order == WorklistOrder.DUE) {
            throw Refusal.invalid(
                    "state", filter.state(), "with sort=NEWEST", "What is sorted by its deadline has no such filter.");
        }
        if (list != Worklist.ALL && order == WorklistOrder.NEWEST) {
            throw Refusal.invalid("sort", order, "DUE", "This list is sorted by what is due first.");
        }
    }

    /** The order of a list, unless another one is asked for. */
    static WorklistOrder usualOrderOf(Worklist list) {
        return switch (list) {
            case ALL -> WorklistOrder.NEWEST;
            case WAITING, OVERDUE -> WorklistOrder.DUE;
        };
    }
}
