package nl.stokje.cases.requirement;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import nl.stokje.cases.baton.CaseId;
import nl.stokje.kit.Refusal;
import nl.stokje.kit.rest.Caller;
import nl.stokje.kit.rest.Idempotent;
import nl.stokje.kit.rest.Localized;
import nl.stokje.kit.rest.ReaderLanguage;
import nl.stokje.kit.rest.Roles;
import nl.stokje.kit.vocabulary.Labels;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.Status;

/** Whoever works on a case adds what turns out to be asked for. */
@Path("/cases/{id}/requirements")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.CASEWORKER, Roles.TEAM_LEAD})
@Tag(name = "Cases")
class RequirementResource {
    private final AddingRequirements adding;
    private final Caller caller;
    private final ReaderLanguage language;

    RequirementResource(AddingRequirements adding, Caller caller, ReaderLanguage language) {
        this.adding = adding;
        this.caller = caller;
        this.language = language;
    }

    @Schema(name = "NewCaseRequirement", description = "Something that turned out to be asked for after the intake")
    record NewRequirement(
            @NotNull
            @Size(max = 100)
            @Pattern(regexp = "^[a-z0-9]+(-[a-z0-9]+)*$")
            @Schema(
                    description =
                            "A code of intake-service's requirement catalogues, or one of your own. It isn't encrypted: "
                                    + "nothing about the citizen belongs in it",
                    examples = "rent-contract")
            String code,

            @Valid
            @Schema(description = "What it is called, in one language or both; for a code of your own, and no other")
            NewLabels labels) {
        Labels own() {
            return labels == null ? null : labels.given();
        }
    }

    @Schema(name = "NewRequirementLabels", description = "A name for people, in one language or both")
    record NewLabels(
            @Size(max = 100) @Schema(description = "In Dutch", examples = "Huurcontract")
            String nl,

            @Size(max = 100) @Schema(description = "In English", examples = "Rental contract")
            String en) {
        Labels given() {
            if (blank(nl) && blank(en)) {
                throw Refusal.invalid("labels", null, "nl, en, or both", "A requirement's name isn't empty.");
            }
            return new Labels(blank(nl) ? null : nl, blank(en) ? null : en);
        }

        private static boolean blank(String name) {
            return name == null || name.isBlank();
        }
    }

    @POST
    @Idempotent
    @Localized
    @Parameter(name = "Accept-Language", in = ParameterIn.HEADER)
    @APIResponseSchema(
            value = RequirementView.class,
            responseCode = "201",
            responseDescription = "The requirement as it was added: it is missing")
    @APIResponse(
            responseCode = "413",
            description = "The case has as many requirements as can travel with it",
            content =
                    @Content(
                            mediaType = "application/problem+json",
                            schema = @Schema(ref = "#/components/schemas/Problem")))
    @Operation(
            operationId = "addRequirement",
            summary = "Add a requirement that the intake didn't know",
            description =
                    "For the agency that holds the case, and for an agency that assists. It travels with the case like the "
                            + "others, and is met or waived by the holder. A code that the case has already gets 409 with its "
                            + "status.")
    public RestResponse<RequirementView> add(
            @Parameter(description = "The case's id, as the intake gave it") CaseId id,
            @Valid @NotNull NewRequirement requirement) {
        var added = adding.add(id, requirement.code(), requirement.own(), caller.actor());
        return RestResponse.status(Status.CREATED, RequirementView.of(added, language.get()));
    }
}
