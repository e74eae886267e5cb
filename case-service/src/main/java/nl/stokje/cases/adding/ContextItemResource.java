package nl.stokje.cases.adding;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Future;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import nl.stokje.cases.baton.CaseId;
import nl.stokje.cases.content.Category;
import nl.stokje.cases.content.ContextItem;
import nl.stokje.cases.content.ContextItemId;
import nl.stokje.cases.content.ContextItemView;
import nl.stokje.kit.rest.Caller;
import nl.stokje.kit.rest.Idempotent;
import nl.stokje.kit.rest.Roles;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.Status;

/** Who works on a case adds to what is known of the citizen's situation. */
@Path("/cases/{id}/context-items")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.CASEWORKER, Roles.TEAM_LEAD})
@Tag(name = "Cases")
class ContextItemResource {
    private final AddingContent adding;
    private final Caller caller;

    ContextItemResource(AddingContent adding, Caller caller) {
        this.adding = adding;
        this.caller = caller;
    }

    /** The same rules as for an item of an intake at intake-service: a test holds both to one table. */
    @Schema(name = "NewContextItem", description = "Something known about the citizen's situation, to add")
    record NewItem(
            @NotNull @Schema(description = "What kind of context it is; a handoff asks for kinds")
            Category category,

            @NotBlank
            @Size(max = 20000)
            @Schema(description = "What is known", examples = "She sleeps at her aunt's until Friday")
            String text,

            @Schema(description = "Health or other data of GDPR article 9: travels only on a ground of that article")
            Boolean special,

            @Schema(description = "Told under professional secrecy: a legal task by itself doesn't let it travel")
            Boolean professionalSecrecy,

            @Schema(description = "That it exists may not be known either, as with a report of abuse")
            Boolean protectedExistence,

            @Size(max = 200) @Schema(description = "For a signal: who saw it")
            String observer,

            @Size(max = 200) @Schema(description = "For a signal: how sure the observer is")
            String confidence,

            @Future
            @Schema(
                    description = "When it stops being true by itself; from then on it doesn't travel",
                    examples = "2026-12-22T09:00:00Z")
            Instant expiresAt,

            @PastOrPresent
            @Schema(
                    description = "When it was observed; left out: now, when it is recorded",
                    examples = "2026-11-21T20:30:00Z")
            Instant observedAt,

            @Schema(
                    description = "The item of this case that was wrong, and that this one is instead of. Both stay, "
                            + "and whoever sees both sees which corrects which",
                    examples = "01a2050c-0000-7000-8000-000000000001")
            ContextItemId corrects) {
        ContextItem.Note note() {
            return new ContextItem.Note(
                    category,
                    text,
                    Boolean.TRUE.equals(special),
                    Boolean.TRUE.equals(professionalSecrecy),
                    Boolean.TRUE.equals(protectedExistence),
                    observer,
                    confidence,
                    expiresAt,
                    observedAt);
        }
    }

    @POST
    @Idempotent
    @APIResponseSchema(
            value = ContextItemView.class,
            responseCode = "201",
            responseDescription = "The item as it was added")
    @APIResponse(
            responseCode = "413",
            description = "The case is full: refer to a document instead of quoting it",
            content =
                    @Content(
                            mediaType = "application/problem+json",
                            schema = @Schema(ref = "#/components/schemas/Problem")))
    @Operation(
            operationId = "addContextItem",
            summary = "Add an item of context",
            description =
                    "What is added is never changed; another item can correct it. Whether it travels is decided at each handoff, by the "
                            + "basis of that handoff; who holds the case now sees it at once. For the agency that holds the "
                            + "case and those that assist.")
    public RestResponse<ContextItemView> add(
            @Parameter(description = "The case's id, as the intake gave it") CaseId id, @Valid @NotNull NewItem item) {
        var added = adding.add(id, item.note(), item.corrects(), caller.actor());
        return RestResponse.status(Status.CREATED, ContextItemView.alone(added));
    }
}
