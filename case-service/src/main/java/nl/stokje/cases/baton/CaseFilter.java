package nl.stokje.cases.baton;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * Which of an agency's cases. What is null asks for nothing.
 *
 * @param dueBy only those whose next date is at this time or earlier
 */
public record CaseFilter(CaseStatus status, Urgency urgency, Instant dueBy) {
    /**
     * As a condition of a query, with {@code :dueBy} where it asks for that. What is chosen from a list is written out, so that an
     * index for it can be used.
     */
    String condition() {
        List<String> conditions = new ArrayList<>();
        if (status != null) {
            conditions.add(" and status = CaseStatus." + status.name());
        }
        if (urgency != null) {
            conditions.add(" and urgency = Urgency." + urgency.name());
        }
        if (dueBy != null) {
            conditions.add(" and nextDate.dueAt <= :dueBy");
        }
        return String.join("", conditions);
    }
}
