package nl.stokje.cases.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import nl.stokje.cases.application.Casework;
import nl.stokje.cases.application.Casework.Worker;
import nl.stokje.cases.domain.Category;
import nl.stokje.cases.domain.Consent;
import nl.stokje.cases.domain.ContextItem;
import nl.stokje.cases.rest.CaseView.ItemView;
import nl.stokje.cases.rest.CaseView.RequirementView;
import nl.stokje.kit.Oin;
import nl.stokje.kit.Refusal;
import nl.stokje.kit.rest.Caller;
import nl.stokje.kit.rest.Idempotent;
import nl.stokje.kit.rest.Roles;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.Status;

/** What the agency that answers for a case decides and adds. */
@Path("/cases/{id}")
@RolesAllowed({Roles.CASEWORKER, Roles.LEAD})
@Tag(name = "Cases")
public class CaseDecisionsResource {
    private final Casework casework;
    private final Caller caller;

    CaseDecisionsResource(Casework casework, Caller caller) {
        this.casework = casework;
        this.caller = caller;
    }

    /** What can be decided about a requirement. */
    public enum RequirementChoice {
        MEET,
        WAIVE
    }

    /** @param reason for MEET how it was met, for WAIVE why the rule is set aside; it travels with the case */
    public record RequirementDecision(
            @NotNull RequirementChoice decision,
            @NotBlank @Size(max = 2000) String reason) {}

    /** What can be decided about a case. */
    public enum CaseChoice {
        CLOSE
    }

    public record CaseDecision(
            @NotNull CaseChoice decision,
            @NotBlank @Size(max = 2000) String reason) {}

    public record NewItem(
            @NotNull Category category,
            @NotBlank @Size(max = 20000) String text,
            Boolean special,
            Boolean professionalSecrecy,
            Boolean protectedExistence,
            @Size(max = 200) String observer,
            @Size(max = 200) String confidence,
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
            @NotNull Consent.GivenBy givenBy,
            @Size(max = 200) String representative,
            @Size(max = 100) Set<Oin> receivers,
            @NotEmpty Set<Category> categories,
            @NotNull Instant until) {
        Consent.Given given() {
            if (givenBy == Consent.GivenBy.REPRESENTATIVE && (representative == null || representative.isBlank())) {
                throw Refusal.invalid("representative", null, "a name", "A representative's consent names them.");
            }
            return new Consent.Given(givenBy, representative, receivers, categories, until);
        }
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record ConsentView(
            UUID id, Consent.GivenBy givenBy, Set<Oin> receivers, Set<Category> categories, Instant until) {}

    @POST
    @Path("/requirements/{requirementId}/decisions")
    @Idempotent
    @APIResponseSchema(value = RequirementView.class, responseCode = "201")
    @Operation(summary = "Meet a missing requirement, or set it aside with a reason", operationId = "decideRequirement")
    public RestResponse<RequirementView> decide(
            UUID id, UUID requirementId, @Valid @NotNull RequirementDecision decision) {
        var requirement =
                switch (decision.decision()) {
                    case MEET -> casework.meet(id, requirementId, decision.reason(), worker());
                    case WAIVE -> casework.waive(id, requirementId, decision.reason(), worker());
                };
        return RestResponse.status(Status.CREATED, RequirementView.of(requirement));
    }

    @POST
    @Path("/decisions")
    @Idempotent
    @APIResponseSchema(value = CaseView.class, responseCode = "201")
    @Operation(summary = "Close the case", operationId = "decideCase")
    public RestResponse<CaseView> decide(UUID id, @Valid @NotNull CaseDecision decision) {
        var about =
                switch (decision.decision()) {
                    case CLOSE -> casework.close(id, decision.reason(), worker());
                };
        return RestResponse.status(Status.CREATED, CaseView.thin(about));
    }

    @POST
    @Path("/context-items")
    @Idempotent
    @APIResponseSchema(value = ItemView.class, responseCode = "201")
    @Operation(summary = "Add an item of context", operationId = "addContextItem")
    public RestResponse<ItemView> add(UUID id, @Valid @NotNull NewItem item) {
        return RestResponse.status(Status.CREATED, ItemView.of(casework.add(id, item.note(), worker())));
    }

    @POST
    @Path("/consents")
    @Idempotent
    @APIResponseSchema(value = ConsentView.class, responseCode = "201")
    @Operation(summary = "Record a consent to share", operationId = "recordConsent")
    public RestResponse<ConsentView> consent(UUID id, @Valid @NotNull NewConsent consent) {
        var recorded = casework.consent(id, consent.given(), worker());
        var given = recorded.given();
        return RestResponse.status(
                Status.CREATED,
                new ConsentView(recorded.id(), given.givenBy(), given.receivers(), given.categories(), given.until()));
    }

    private Worker worker() {
        return new Worker(caller.agency(), caller.subject());
    }
}
