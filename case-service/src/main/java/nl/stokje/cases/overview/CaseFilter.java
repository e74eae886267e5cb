package nl.stokje.cases.overview;

import io.quarkus.panache.common.Parameters;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import nl.stokje.cases.baton.CaseStatus;
import nl.stokje.cases.baton.Urgency;
import nl.stokje.kit.Oin;

/**
 * Which of an agency's cases. What is null asks for nothing.
 *
 * @param overdue only those whose next date has passed
 * @param assignee only those that the agency gave to this person or team
 * @param externalReference only those that the agency knows by this reference
 */
record CaseFilter(CaseStatus status, Urgency urgency, boolean overdue, String assignee, String externalReference) {
    /**
     * As a condition of a query. What is chosen from a list is written out, so that an index for it can be used.
     *
     * @param agency whose cases these are
     * @param values gets the values that the condition names
     */
    String condition(Oin agency, Instant now, Parameters values) {
        List<String> conditions = new ArrayList<>();
        if (status != null) {
            conditions.add(" and status = CaseStatus." + status.name());
        }
        if (urgency != null) {
            conditions.add(" and urgency = Urgency." + urgency.name());
        }
        if (overdue) {
            values.and("now", now);
            conditions.add(" and nextDate.dueAt <= :now");
        }
        if (assignee != null) {
            values.and("oin", agency.value()).and("assignee", assignee);
            conditions.add(assigned("assignee"));
        }
        if (externalReference != null) {
            values.and("oin", agency.value()).and("externalReference", externalReference);
            conditions.add(assigned("externalReference"));
        }
        return String.join("", conditions);
    }

    private static String assigned(String field) {
        return " and id in (select a.id.caseId from Assignment a where a.id.agency = :oin and a.%1$s = :%1$s)"
                .formatted(field);
    }
}
