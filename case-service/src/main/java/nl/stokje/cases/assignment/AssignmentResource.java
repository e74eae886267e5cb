package nl.stokje.cases.assignment;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import nl.stokje.cases.baton.CaseId;
import nl.stokje.kit.rest.Caller;
import nl.stokje.kit.rest.Roles;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Who of an agency works on a case, and what the agency calls it. */
@Path("/cases/{id}/assignment")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.CASEWORKER, Roles.TEAM_LEAD})
@Tag(name = "Cases")
class AssignmentResource {
    private final Assigning assigning;
    private final Caller caller;

    AssignmentResource(Assigning assigning, Caller caller) {
        this.assigning = assigning;
        this.caller = caller;
    }

    @Schema(
            name = "NewAssignment",
            description = "How your agency places a case: what is left out, isn't known any more")
    record NewAssignment(
            @Pattern(regexp = AssignmentCode.FORM, message = AssignmentCode.SAID)
            @Schema(
                    description = "Which person or team of yours works on it, by a code that isn't a name",
                    examples = "team-youth")
            String assignee,

            @Pattern(regexp = AssignmentCode.FORM, message = AssignmentCode.SAID)
            @Schema(
                    description = "What you call the case in your own system; nothing that tells of the citizen",
                    examples = "2026-00417")
            String externalReference) {}

    @PUT
    @Operation(
            operationId = "assignCase",
            summary = "Say who of your agency works on the case, and what you call it",
            description =
                    "No other agency sees it, and it doesn't travel. Lists can be filtered by both. For the agency "
                            + "that holds the case and those that assist, each for itself.")
    public AssignmentView assign(
            @Parameter(description = "The case's id, as the intake gave it") CaseId id,
            @Valid @NotNull NewAssignment assignment) {
        return AssignmentView.of(
                assigning.assign(id, assignment.assignee(), assignment.externalReference(), caller.actor()));
    }
}
