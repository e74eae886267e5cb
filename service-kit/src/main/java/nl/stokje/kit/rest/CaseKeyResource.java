package nl.stokje.kit.rest;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import nl.stokje.kit.vault.CaseKeys;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.Status;

/** For operators: makes what is stored of a case unreadable, by destroying its key. */
@Path("/case-keys/{caseId}/destructions")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.OPERATOR)
@Tag(name = "Operation")
class CaseKeyResource {
    private final CaseKeys keys;
    private final Caller caller;

    CaseKeyResource(CaseKeys keys, Caller caller) {
        this.keys = keys;
        this.caller = caller;
    }

    @Schema(description = "Why the key of a case is destroyed")
    record NewKeyDestruction(
            @NotBlank
            @Size(max = 1000)
            @Schema(
                    description = "Why; it is kept, and holds nothing of the citizen",
                    examples = "Erasure asked by the citizen, decided on 1 March 2027")
            String reason) {}

    @Schema(description = "That the key of a case was destroyed in this service")
    record KeyDestruction(
            CaseKeyId caseId,

            @Schema(description = "When it was destroyed, for the first time", examples = "2027-03-01T10:15:30Z")
            Instant destroyedAt) {}

    @POST
    @Idempotent
    @APIResponseSchema(
            value = KeyDestruction.class,
            responseCode = "201",
            responseDescription = "The key is destroyed: now, or it was before")
    @Operation(
            operationId = "destroyCaseKey",
            summary = "Make what this service stores of a case unreadable, for good",
            description =
                    "Destroys the case's own key in this service. What is stored of the case here can't be read any "
                            + "more, nor in any backup of this service's data, and nothing more is stored of it. It can't be taken "
                            + "back. Each service has a key of its own: ask all four. May be repeated, and asked of a case that is "
                            + "unknown here, so that what comes later isn't stored either.")
    public RestResponse<KeyDestruction> destroy(
            @RestPath @Parameter(description = "The case's id, as the intake gave it") CaseKeyId caseId,
            @Valid @NotNull NewKeyDestruction destruction) {
        var destroyedAt = keys.destroy(caseId.value(), caller.subject(), destruction.reason());
        return RestResponse.status(Status.CREATED, new KeyDestruction(caseId, destroyedAt));
    }
}
