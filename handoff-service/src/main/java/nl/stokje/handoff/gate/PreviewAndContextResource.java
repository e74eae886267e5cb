package nl.stokje.handoff.gate;

import static nl.stokje.kit.rest.Roles.CASEWORKER;
import static nl.stokje.kit.rest.Roles.TEAM_LEAD;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Variant;
import java.util.List;
import nl.stokje.handoff.terms.HandoffId;
import nl.stokje.kit.rest.Caller;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/**
 * What the receiver gets to read: the preview from the offer on, the context after acceptance (in a crisis with the
 * offer). Opened by this service, or as the JWE that case-service sealed, for the receiver's own key.
 */
@Path("/handoffs/{id}")
@RolesAllowed({CASEWORKER, TEAM_LEAD})
@Produces({MediaType.APPLICATION_JSON, PreviewAndContextResource.JOSE_JSON, PreviewAndContextResource.JOSE})
@APIResponse(responseCode = "410", description = "The content is no longer disclosed: erase the copies fetched before")
@Tag(name = "Preview and context")
class PreviewAndContextResource {
    static final String JOSE_JSON = "application/jose+json";
    static final String JOSE = "application/jose";
    private static final String OPENED_OR_SEALED =
            "Opened here, or as it was sealed: a JWE (General JSON) for the agency's own key";

    private static final List<Variant> FORMS = Variant.mediaTypes(
                    MediaType.APPLICATION_JSON_TYPE, MediaType.valueOf(JOSE_JSON), MediaType.valueOf(JOSE))
            .build();

    private final ContextGate gate;
    private final Caller caller;

    PreviewAndContextResource(ContextGate gate, Caller caller) {
        this.gate = gate;
        this.caller = caller;
    }

    @GET
    @Path("/preview")
    @Operation(
            operationId = "getPreview",
            summary = "What the receiver decides on",
            description = "By the receiver, from the offer on. Written to the access log.")
    @APIResponse(
            responseCode = "200",
            description = OPENED_OR_SEALED,
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema = @Schema(implementation = PreviewDocument.class),
                        examples = @ExampleObject(name = "opened", value = PreviewDocument.EXAMPLE)),
                @Content(mediaType = JOSE_JSON, schema = @Schema(implementation = Object.class)),
                @Content(mediaType = JOSE, schema = @Schema(implementation = Object.class))
            })
    public RestResponse<Object> preview(
            @PathParam("id") @Parameter(description = "The handoff") HandoffId id, @Context Request request) {
        return disclosed(id, DisclosureLevel.PREVIEW, request);
    }

    @GET
    @Path("/context")
    @Operation(
            operationId = "getContext",
            summary = "What travels with the citizen",
            description =
                    "By the receiver, after it has accepted; in a crisis from the offer on. Written to the access log.")
    @APIResponse(
            responseCode = "200",
            description = OPENED_OR_SEALED,
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema = @Schema(implementation = ContextDocument.class),
                        examples = @ExampleObject(name = "opened", value = ContextDocument.EXAMPLE)),
                @Content(mediaType = JOSE_JSON, schema = @Schema(implementation = Object.class)),
                @Content(mediaType = JOSE, schema = @Schema(implementation = Object.class))
            })
    public RestResponse<Object> context(
            @PathParam("id") @Parameter(description = "The handoff") HandoffId id, @Context Request request) {
        return disclosed(id, DisclosureLevel.CONTEXT, request);
    }

    private RestResponse<Object> disclosed(HandoffId id, DisclosureLevel level, Request request) {
        var form = request.selectVariant(FORMS).getMediaType();
        Object content = form.equals(MediaType.APPLICATION_JSON_TYPE)
                ? DisclosedView.of(gate.open(id, level, caller.actor()))
                : gate.handOut(id, level, caller.actor());
        return ResponseBuilder.ok(content, form).build();
    }
}
