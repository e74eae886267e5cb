package nl.stokje.handoff.routing;

import static nl.stokje.kit.rest.Roles.CASEWORKER;
import static nl.stokje.kit.rest.Roles.TEAM_LEAD;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Optional;
import nl.stokje.handoff.terms.Urgency;
import nl.stokje.kit.rest.Caller;
import nl.stokje.kit.rest.Idempotent;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Where a case could go. It changes nothing; it is a POST since the need may say something about a citizen. */
@Path("/routing-suggestions")
@RolesAllowed({CASEWORKER, TEAM_LEAD})
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Routing")
class RoutingResource {
    private static final int USUAL = 20;

    private final Routing routing;
    private final Caller caller;

    RoutingResource(Routing routing, Caller caller) {
        this.routing = routing;
        this.caller = caller;
    }

    record RoutingQuestion(
            @NotBlank @Size(max = 100) @Schema(description = "A code of GET /v1/need-codes", examples = "SHELTER")
            String needCode,

            @NotNull
            @Pattern(regexp = "^GM\\d{4}$")
            @Schema(
                    description =
                            "Code of a municipality (CBS). One that ended since 2006 stands for those in its place",
                    examples = "GM0363")
            String region,

            @NotNull Urgency urgency,

            @Min(1) @Max(100) @Schema(description = "At most so many; 20 without it", examples = "20")
            Integer limit) {}

    record RoutingSuggestionList(
            @Schema(description = "The agencies, the best first")
            List<SuggestionView> items) {}

    @POST
    @Idempotent
    @APIResponseSchema(RoutingSuggestionList.class)
    @Operation(
            operationId = "suggestRouting",
            summary = "Which agencies fit a need, the best first",
            description =
                    "The most room first, a fresh report before an old one, then who answers soonest. It only advises.")
    public RestResponse<RoutingSuggestionList> suggest(@Valid @NotNull RoutingQuestion body) {
        var limit = Optional.ofNullable(body.limit()).orElse(USUAL);
        return RestResponse.ok(new RoutingSuggestionList(
                routing.suggest(caller.agency(), body.needCode(), body.region(), body.urgency(), limit).stream()
                        .map(SuggestionView::of)
                        .toList()));
    }
}
