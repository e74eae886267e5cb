package nl.stokje.cases.assignment;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How the reader's own agency has placed a case. */
@Schema(name = "Assignment", description = "How your own agency has placed a case; no other agency sees it")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record AssignmentView(
        @Schema(
                description = "Which person or team of your agency works on it; absent: nobody in particular",
                examples = "team-youth")
        String assignee,

        @Schema(description = "What your agency calls the case in its own system", examples = "2026-00417")
        String externalReference,

        @Schema(description = "When this was said", examples = "2026-11-24T10:15:00Z")
        Instant assignedAt) {
    /** Null while the agency hasn't said. */
    public static AssignmentView of(Assignment assignment) {
        return assignment == null
                ? null
                : new AssignmentView(assignment.assignee(), assignment.externalReference(), assignment.assignedAt());
    }
}
