package nl.stokje.cases.adding;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Future;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.Set;
import nl.stokje.cases.baton.CaseId;
import nl.stokje.cases.content.Category;
import nl.stokje.cases.content.Consent;
import nl.stokje.cases.content.ConsentView;
import nl.stokje.kit.Oin;
import nl.stokje.kit.Refusal;
import nl.stokje.kit.rest.Caller;
import nl.stokje.kit.rest.Idempotent;
import nl.stokje.kit.rest.Roles;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.Status;

/** The holder records what the citizen, or somebody for them, agrees to share. */
@Path("/cases/{id}/consents")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.CASEWORKER, Roles.TEAM_LEAD})
@Tag(name = "Cases")
class ConsentResource {
    private final AddingContent adding;
    private final Caller caller;

    ConsentResource(AddingContent adding, Caller caller) {
        this.adding = adding;
        this.caller = caller;
    }

    /** The same rules as for a consent of an intake at intake-service: a test holds both to one table. */
    @Schema(description = "A consent to share, to record")
    record NewConsent(
            @NotNull @Schema(description = "Who agrees; under sixteen a representative does")
            Consent.GivenBy givenBy,

            @Size(max = 200) @Schema(description = "For a representative required: their name")
            String representative,

            @Size(max = 100) @Schema(description = "The agencies to share with; empty: any")
            Set<@NotNull Oin> receivers,

            @NotEmpty @Schema(description = "The kinds of context that may be shared")
            Set<@NotNull Category> categories,

            @NotNull @Future @Schema(description = "Until when they agree", examples = "2027-02-22T09:00:00Z")
            Instant until) {
        Consent.Given given() {
            if (givenBy == Consent.GivenBy.REPRESENTATIVE && (representative == null || representative.isBlank())) {
                throw Refusal.invalid("representative", null, "a name", "A representative's consent names them.");
            }
            return new Consent.Given(givenBy, representative, receivers, categories, until);
        }
    }

    @POST
    @Idempotent
    @APIResponseSchema(
            value = ConsentView.class,
            responseCode = "201",
            responseDescription = "The consent as it was recorded")
    @Operation(
            operationId = "recordConsent",
            summary = "Record a consent to share",
            description = "A handoff on the basis CONSENT carries what a recorded consent covers: these kinds, "
                    + "these receivers, until then. For the agency that holds the case.")
    public RestResponse<ConsentView> record(
            @Parameter(description = "The case's id, as the intake gave it") CaseId id,
            @Valid @NotNull NewConsent consent) {
        return RestResponse.status(Status.CREATED, ConsentView.of(adding.record(id, consent.given(), caller.actor())));
    }
}
