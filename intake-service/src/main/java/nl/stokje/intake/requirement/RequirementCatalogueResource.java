package nl.stokje.intake.requirement;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.List;
import nl.stokje.kit.rest.Roles;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/** What procedures ask for, in every version, so that a requirement can be traced to what asked for it. */
@Path("/requirement-catalogues")
@RolesAllowed({Roles.CASEWORKER, Roles.TEAM_LEAD})
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Requirement catalogues", description = "What procedures ask for, by need")
class RequirementCatalogueResource {
    private final RequirementCatalogues catalogues;

    RequirementCatalogueResource(RequirementCatalogues catalogues) {
        this.catalogues = catalogues;
    }

    /** A version and the day from which it holds. */
    record CatalogueVersion(
            @Schema(description = "The version", examples = "2026-1")
            String version,

            @Schema(description = "The day from which it holds", examples = "2026-01-01")
            LocalDate validFrom) {}

    record CatalogueVersionList(
            @Schema(description = "The versions, oldest first")
            List<CatalogueVersion> items) {}

    @GET
    @Operation(
            operationId = "listRequirementCatalogues",
            summary = "The versions of the requirement catalogue, oldest first",
            description =
                    "A version never changes once it is in use, so that a requirement can be traced to what asked for it.")
    public CatalogueVersionList list() {
        return new CatalogueVersionList(catalogues.all().stream()
                .map(catalogue -> new CatalogueVersion(catalogue.version(), catalogue.validFrom()))
                .toList());
    }

    @GET
    @Path("/{version}")
    @Operation(
            operationId = "getRequirementCatalogue",
            summary = "One version of the requirement catalogue",
            description = "What procedures ask for, by need.")
    @APIResponseSchema(value = RequirementCatalogue.class, responseDescription = "The catalogue")
    public RestResponse<RequirementCatalogue> get(
            @RestPath @Parameter(description = "The version, as the list gives it", example = "2026-1")
                    String version) {
        return ResponseBuilder.ok(catalogues.required(version))
                .header("ETag", "\"" + version + "\"")
                .build();
    }
}
