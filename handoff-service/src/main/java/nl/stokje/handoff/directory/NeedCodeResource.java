package nl.stokje.handoff.directory;

import static nl.stokje.kit.rest.Roles.AGENCY_ADMIN;
import static nl.stokje.kit.rest.Roles.CASEWORKER;
import static nl.stokje.kit.rest.Roles.INTEGRATOR;
import static nl.stokje.kit.rest.Roles.OPERATOR;
import static nl.stokje.kit.rest.Roles.TEAM_LEAD;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The needs that agencies are found by. */
@Path("/need-codes")
@RolesAllowed({CASEWORKER, TEAM_LEAD, AGENCY_ADMIN, INTEGRATOR, OPERATOR})
@Tag(name = "Routing")
public class NeedCodeResource {
    private final NeedCodes needCodes;

    NeedCodeResource(NeedCodes needCodes) {
        this.needCodes = needCodes;
    }

    public record NeedCodeList(List<NeedCode> items) {}

    @GET
    @APIResponseSchema(NeedCodeList.class)
    @Operation(operationId = "listNeedCodes", summary = "The published list of needs, whole")
    public NeedCodeList list() {
        return new NeedCodeList(needCodes.all());
    }
}
