package nl.stokje.intake.requirement;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.List;
import nl.stokje.kit.rest.Localized;
import nl.stokje.kit.rest.ReaderLanguage;
import nl.stokje.kit.rest.Roles;
import nl.stokje.kit.vocabulary.Language;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
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
    private final ReaderLanguage language;

    RequirementCatalogueResource(RequirementCatalogues catalogues, ReaderLanguage language) {
        this.catalogues = catalogues;
        this.language = language;
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
    @Localized
    @Parameter(name = "Accept-Language", in = ParameterIn.HEADER)
    @Operation(
            operationId = "getRequirementCatalogue",
            summary = "One version of the requirement catalogue",
            description = "What procedures ask for, by need. A need that isn't in it asks for nothing.")
    @APIResponseSchema(value = CatalogueView.class, responseDescription = "The catalogue")
    public RestResponse<CatalogueView> get(
            @RestPath @Parameter(description = "The version, as the list gives it", example = "2026-1")
                    String version) {
        return ResponseBuilder.ok(CatalogueView.of(catalogues.required(version), language.get()))
                .header("ETag", etag(version))
                .build();
    }

    /** A version never changes; in another language it is another representation. */
    private String etag(String version) {
        return language.get() == Language.EN
                ? "\"" + version + "\""
                : "\"" + version + "-" + language.get().tag() + "\"";
    }
}
