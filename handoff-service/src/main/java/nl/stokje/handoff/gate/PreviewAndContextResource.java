package nl.stokje.handoff.gate;

import static nl.stokje.kit.rest.Roles.CASEWORKER;
import static nl.stokje.kit.rest.Roles.TEAM_LEAD;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Map;
import java.util.UUID;
import nl.stokje.kit.rest.Caller;
import nl.stokje.kit.sealing.SealedPayload;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/**
 * What the receiver gets to read: the preview from the offer on, the context after acceptance (in a crisis with the
 * offer). Opened by this service, or as the JWE that case-service sealed, for the receiver's own key.
 */
@Path("/handoffs/{id}")
@RolesAllowed({CASEWORKER, TEAM_LEAD})
@Tag(name = "Preview and context")
public class PreviewAndContextResource {
    private static final String JOSE_JSON = "application/jose+json";
    private static final String JOSE = "application/jose";
    private static final String IN_WHICH_FORM =
            "Opened here, or as it was sealed: a JWE (General JSON) for the agency's own key";
    private static final String NO_LONGER = "It isn't to be read any more: erase the copies fetched before";

    private final ContextGate gate;
    private final Caller caller;

    PreviewAndContextResource(ContextGate gate, Caller caller) {
        this.gate = gate;
        this.caller = caller;
    }

    @Schema(name = "Letter")
    public record LetterView(
            @Schema(description = "What case-service signed: handoff, case, turn, level, receiver, expiry")
            Map<String, Object> claims,

            @Schema(implementation = Object.class) JsonNode content) {
        static LetterView of(SealedPayload payload) {
            return new LetterView(payload.claims(), payload.content());
        }
    }

    @GET
    @Path("/preview")
    @Produces(MediaType.APPLICATION_JSON)
    @APIResponse(
            responseCode = "200",
            description = IN_WHICH_FORM,
            content = {
                @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = LetterView.class)),
                @Content(mediaType = JOSE_JSON, schema = @Schema(implementation = Object.class)),
                @Content(mediaType = JOSE, schema = @Schema(implementation = Object.class))
            })
    @APIResponse(responseCode = "410", description = NO_LONGER)
    @Operation(operationId = "getPreview", summary = "What the receiver decides on")
    public LetterView preview(UUID id) {
        return LetterView.of(gate.open(id, DisclosureLevel.PREVIEW, caller.agency(), caller.subject()));
    }

    @GET
    @Path("/preview")
    @Produces({JOSE_JSON, JOSE})
    @Operation(hidden = true)
    public String sealedPreview(UUID id) {
        return gate.handOut(id, DisclosureLevel.PREVIEW, caller.agency(), caller.subject());
    }

    @GET
    @Path("/context")
    @Produces(MediaType.APPLICATION_JSON)
    @APIResponse(
            responseCode = "200",
            description = IN_WHICH_FORM,
            content = {
                @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = LetterView.class)),
                @Content(mediaType = JOSE_JSON, schema = @Schema(implementation = Object.class)),
                @Content(mediaType = JOSE, schema = @Schema(implementation = Object.class))
            })
    @APIResponse(responseCode = "410", description = NO_LONGER)
    @Operation(operationId = "getContext", summary = "What travels with the citizen")
    public LetterView context(UUID id) {
        return LetterView.of(gate.open(id, DisclosureLevel.CONTEXT, caller.agency(), caller.subject()));
    }

    @GET
    @Path("/context")
    @Produces({JOSE_JSON, JOSE})
    @Operation(hidden = true)
    public String sealedContext(UUID id) {
        return gate.handOut(id, DisclosureLevel.CONTEXT, caller.agency(), caller.subject());
    }
}
