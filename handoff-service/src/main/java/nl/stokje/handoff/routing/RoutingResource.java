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
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import nl.stokje.handoff.capacity.Capacities.Counted;
import nl.stokje.handoff.capacity.Capacity;
import nl.stokje.handoff.directory.AgencyResource.Contact;
import nl.stokje.handoff.directory.AgencyResource.Names;
import nl.stokje.handoff.terms.Urgency;
import nl.stokje.kit.Oin;
import nl.stokje.kit.rest.Caller;
import nl.stokje.kit.rest.Idempotent;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Where a case could go. It changes nothing; it is a POST since what is asked may be told of a citizen. */
@Path("/routing-suggestions")
@RolesAllowed({CASEWORKER, TEAM_LEAD})
@Tag(name = "Routing")
public class RoutingResource {
    private static final int USUAL = 20;

    private final Routing routing;
    private final Caller caller;

    RoutingResource(Routing routing, Caller caller) {
        this.routing = routing;
        this.caller = caller;
    }

    public record RoutingQuestion(
            @NotBlank @Size(max = 100) String needCode,

            @NotNull @Pattern(regexp = "GM\\d{4}") @Schema(description = "Code of a municipality (CBS), such as GM0363")
            String region,

            @NotNull Urgency urgency,
            @Min(1) @Max(100) Integer limit) {}

    @Schema(name = "RoutingSuggestion")
    public record SuggestionView(
            Oin agency,
            Names names,
            Contact contact,

            @Schema(description = "Absent when the agency never said")
            Capacity.State capacity,

            Integer expectedDays,
            Instant confirmedAt,

            @Schema(description = "Its capacity was confirmed so long ago that it says little")
            boolean stale,

            @Schema(description = "When an offer made now should have its answer")
            Instant answersByAt,

            @Schema(description = "Why it stands at this place")
            String reason) {
        static SuggestionView of(Suggestion suggestion) {
            var entry = suggestion.agency().entry();
            var capacity = suggestion.room().map(Counted::capacity);
            return new SuggestionView(
                    suggestion.agency().oin(),
                    Names.of(entry.names()),
                    Contact.of(entry.contact()),
                    suggestion.room().map(Counted::state).orElse(null),
                    capacity.map(Capacity::expectedDays).orElse(null),
                    capacity.map(Capacity::confirmedAt).orElse(null),
                    suggestion.stale(),
                    suggestion.answersBy(),
                    suggestion.reason());
        }
    }

    public record SuggestionList(List<SuggestionView> items) {}

    @POST
    @Idempotent
    @APIResponseSchema(SuggestionList.class)
    @Operation(
            operationId = "suggestRouting",
            summary = "Which agencies fit a need, the best first",
            description = "The most room first, a fresh word before an old one, then who answers soonest.")
    public RestResponse<SuggestionList> suggest(@Valid @NotNull RoutingQuestion body) {
        var limit = Optional.ofNullable(body.limit()).orElse(USUAL);
        return RestResponse.ok(new SuggestionList(
                routing.suggest(caller.agency(), body.needCode(), body.region(), body.urgency(), limit).stream()
                        .map(SuggestionView::of)
                        .toList()));
    }
}
