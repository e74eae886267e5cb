package nl.stokje.handoff.directory;

import static nl.stokje.kit.rest.Roles.AGENCY_ADMIN;
import static nl.stokje.kit.rest.Roles.CASEWORKER;
import static nl.stokje.kit.rest.Roles.INTEGRATOR;
import static nl.stokje.kit.rest.Roles.OPERATOR;
import static nl.stokje.kit.rest.Roles.TEAM_LEAD;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The needs that agencies are found by. */
@Path("/need-codes")
@RolesAllowed({CASEWORKER, TEAM_LEAD, AGENCY_ADMIN, INTEGRATOR, OPERATOR})
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Routing")
class NeedCodeResource {
    private final NeedCodes needCodes;

    NeedCodeResource(NeedCodes needCodes) {
        this.needCodes = needCodes;
    }

    record NeedCodeList(
            @Schema(description = "The needs, in the order of the list")
            List<NeedCode> items) {}

    @GET
    @APIResponseSchema(NeedCodeList.class)
    @Operation(
            operationId = "listNeedCodes",
            summary = "The published list of needs, whole",
            description = "With what this installation adds to it. No paging: the list is short.")
    public NeedCodeList list() {
        return new NeedCodeList(needCodes.all());
    }
}
