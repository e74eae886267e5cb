package nl.stokje.intake.rest;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.List;
import nl.stokje.intake.application.RequirementCatalogues;
import nl.stokje.intake.domain.RequirementCatalogue;
import nl.stokje.kit.rest.Roles;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/** What procedures ask for, in every version, so that a requirement can be traced to what asked for it. */
@Path("/requirement-catalogues")
@RolesAllowed({Roles.CASEWORKER, Roles.TEAM_LEAD})
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Requirement catalogues", description = "What procedures ask for, by need")
public class RequirementCatalogueResource {
    private final RequirementCatalogues catalogues;

    RequirementCatalogueResource(RequirementCatalogues catalogues) {
        this.catalogues = catalogues;
    }

    /** A version and the day from which it holds. */
    public record CatalogueVersion(String version, LocalDate validFrom) {}

    public record CatalogueVersionList(List<CatalogueVersion> items) {}

    @GET
    @Operation(operationId = "listRequirementCatalogues", summary = "The versions of the catalogue, oldest first")
    public CatalogueVersionList list() {
        return new CatalogueVersionList(catalogues.all().stream()
                .map(catalogue -> new CatalogueVersion(catalogue.version(), catalogue.validFrom()))
                .toList());
    }

    @GET
    @Path("/{version}")
    @Operation(operationId = "getRequirementCatalogue", summary = "One version, by need")
    @APIResponseSchema(value = RequirementCatalogue.class, responseDescription = "The catalogue")
    public RestResponse<RequirementCatalogue> get(String version) {
        return ResponseBuilder.ok(catalogues.required(version))
                .header("ETag", "\"" + version + "\"")
                .build();
    }
}
