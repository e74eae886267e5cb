package nl.stokje.cases.closing;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Future;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import nl.stokje.cases.baton.CaseSummary;
import nl.stokje.cases.content.Category;
import nl.stokje.cases.content.Consent;
import nl.stokje.cases.content.ContextItem;
import nl.stokje.cases.overview.CaseReading.Caseworker;
import nl.stokje.cases.overview.CaseReading;
import nl.stokje.cases.overview.CaseView.ConsentView;
import nl.stokje.cases.overview.CaseView.ItemView;
import nl.stokje.cases.overview.CaseView.RequirementView;
import nl.stokje.kit.Oin;
import nl.stokje.kit.Refusal;
import nl.stokje.kit.rest.Caller;
import nl.stokje.kit.rest.Idempotent;
import nl.stokje.kit.rest.Roles;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse.Status;
import org.jboss.resteasy.reactive.RestResponse;

/** What the agency that answers for a case decides and adds. */
@Path("/cases/{id}")
@RolesAllowed({Roles.CASEWORKER, Roles.TEAM_LEAD})
@Tag(name = "Cases")
public class CaseDecisionResource {
    private final CaseReading casework;
    private final Caller caller;

    CaseDecisionResource(CaseReading casework, Caller caller) {
        this.casework = casework;
        this.caller = caller;
    }

    /** What can be decided about a requirement. */
    public enum RequirementChoice {
        MEET,
        WAIVE
    }

    public record RequirementDecision(
            @NotNull
            @Schema(description = "MEET: what was missing is there. WAIVE: a professional sets the rule aside.")
            RequirementChoice decision,

            @Size(max = 2000)
            @Schema(description = "For WAIVE required: why; it travels with the case. For MEET: how, if worth telling.")
            String reason) {}

    /** What can be decided about a case. */
    public enum CaseChoice {
        CLOSE
    }

    public record CaseDecision(
            @NotNull
            @Schema(description = "CLOSE: nobody answers for it any more; a citizen who wasn't helped reopens it.")
            CaseChoice decision,

            @NotBlank @Size(max = 2000) @Schema(description = "Why, in a sentence")
            String reason) {}

    public record NewItem(
            @NotNull @Schema(description = "What kind of context it is; a handoff asks for kinds")
            Category category,

            @NotBlank @Size(max = 20000) @Schema(description = "What is known")
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

            @Future @Schema(description = "When it stops being true by itself; from then on it doesn't travel")
            Instant expiresAt) {
        ContextItem.Note note() {
            return new ContextItem.Note(
                    category,
                    text,
                    Boolean.TRUE.equals(special),
                    Boolean.TRUE.equals(professionalSecrecy),
                    Boolean.TRUE.equals(protectedExistence),
                    observer,
                    confidence,
                    expiresAt);
        }
    }

    public record NewConsent(
            @NotNull @Schema(description = "Who agrees; under sixteen a representative does")
            Consent.GivenBy givenBy,

            @Size(max = 200) @Schema(description = "For a representative required: their name")
            String representative,

            @Size(max = 100) @Schema(description = "The agencies to share with; empty: any")
            Set<@NotNull Oin> receivers,

            @NotEmpty @Schema(description = "The kinds of context that may be shared")
            Set<@NotNull Category> categories,

            @NotNull @Future @Schema(description = "Until when they agree")
            Instant until) {
        Consent.Given given() {
            if (givenBy == Consent.GivenBy.REPRESENTATIVE && (representative == null || representative.isBlank())) {
                throw Refusal.invalid("representative", null, "a name", "A representative's consent names them.");
            }
            return new Consent.Given(givenBy, representative, receivers, categories, until);
        }
    }

    @POST
    @Path("/requirements/{requirementId}/decisions")
    @Idempotent
    @APIResponse(
            responseCode = "201",
            description = "The requirement as it stands now",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = RequirementView.class)))
    @Operation(
            operationId = "decideRequirement",
            summary = "Meet a missing requirement, or set it aside with a reason",
            description = "No case stops at what is missing: it is met later, or waived by a professional. A "
                    + "second decision about the same requirement gets 409 with the status that holds.")
    public RestResponse<RequirementView> decide(
            UUID id, UUID requirementId, @Valid @NotNull RequirementDecision decision) {
        var requirement =
                switch (decision.decision()) {
                    case MEET -> casework.meet(id, requirementId, decision.reason(), caseworker());
                    case WAIVE -> casework.waive(id, requirementId, decision.reason(), caseworker());
                };
        return RestResponse.status(Status.CREATED, RequirementView.of(requirement));
    }

    @POST
    @Path("/decisions")
    @Idempotent
    @APIResponse(
            responseCode = "201",
            description = "The case as it stands now",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = CaseSummary.class)))
    @Operation(
            operationId = "decideCase",
            summary = "Close the case",
            description = "From now on nobody answers for it. Handoffs that are still open end; a landing under "
                    + "way is refused. If the citizen says they were not helped, it opens again at the "
                    + "agency that closed it.")
    public RestResponse<CaseSummary> decide(UUID id, @Valid @NotNull CaseDecision decision) {
        var theCase =
                switch (decision.decision()) {
                    case CLOSE -> casework.close(id, decision.reason(), caseworker());
                };
        return RestResponse.status(Status.CREATED, CaseSummary.of(theCase));
    }

    @POST
    @Path("/context-items")
    @Idempotent
    @APIResponse(
            responseCode = "201",
            description = "The item as it was added",
            content =
                    @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = ItemView.class)))
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
            description = "What is added is never changed. Whether it travels is decided at each handoff, by the "
                    + "basis of that handoff.")
    public RestResponse<ItemView> add(UUID id, @Valid @NotNull NewItem item) {
        return RestResponse.status(Status.CREATED, ItemView.of(casework.add(id, item.note(), caseworker())));
    }

    @POST
    @Path("/consents")
    @Idempotent
    @APIResponse(
            responseCode = "201",
            description = "The consent as it was recorded",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = ConsentView.class)))
    @Operation(
            operationId = "recordConsent",
            summary = "Record a consent to share",
            description = "A handoff on the basis CONSENT carries what a recorded consent covers: these kinds, "
                    + "these receivers, until then.")
    public RestResponse<ConsentView> consent(UUID id, @Valid @NotNull NewConsent consent) {
        return RestResponse.status(Status.CREATED, ConsentView.of(casework.consent(id, consent.given(), caseworker())));
    }

    private Caseworker caseworker() {
        return new Caseworker(caller.agency(), caller.subject());
    }
}
