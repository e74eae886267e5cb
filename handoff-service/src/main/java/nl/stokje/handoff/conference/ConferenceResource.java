package nl.stokje.handoff.conference;

import static nl.stokje.kit.rest.Roles.CASEWORKER;
import static nl.stokje.kit.rest.Roles.TEAM_LEAD;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import nl.stokje.handoff.conference.Conference.Minutes;
import nl.stokje.handoff.conference.Conference.Participant;
import nl.stokje.kit.Oin;
import nl.stokje.kit.Refusal;
import nl.stokje.kit.rest.Caller;
import nl.stokje.kit.rest.Idempotent;
import nl.stokje.kit.rest.Page;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jboss.resteasy.reactive.RestResponse.Status;
import org.jboss.resteasy.reactive.RestResponse;

/** What was agreed when those involved in a case that went back and forth talked. */
@Path("/conferences")
@RolesAllowed({CASEWORKER, TEAM_LEAD})
@Tag(name = "Conferences")
public class ConferenceResource {
    private final Conferring conferring;
    private final Caller caller;

    ConferenceResource(Conferring conferring, Caller caller) {
        this.conferring = conferring;
        this.caller = caller;
    }

    public record NewConference(
            @NotNull UUID caseId,
            @NotNull @Size(min = 2, max = 50) List<@NotNull @Valid Participant> participants,
            @NotBlank @Size(max = 8000) String agreement,

            @NotNull @Schema(description = "Who holds the case, as was agreed; one of those who took part")
            Oin holder,

            @NotNull Instant heldAt) {
        Minutes minutes() {
            return new Minutes(participants, agreement, holder, heldAt);
        }
    }

    @Schema(name = "Conference")
    public record ConferenceView(
            UUID id,
            UUID caseId,
            Oin holder,
            Instant heldAt,
            Oin recordedBy,
            Instant recordedAt,

            @Schema(description = "Who took part; not in lists")
            List<Participant> participants,

            @Schema(description = "What was agreed; not in lists")
            String agreement) {
        static ConferenceView whole(Conference conference) {
            var minutes = conference.minutes();
            return of(conference, minutes.participants(), minutes.agreement());
        }

        static ConferenceView thin(Conference conference) {
            return of(conference, null, null);
        }

        private static ConferenceView of(Conference conference, List<Participant> participants, String agreement) {
            var minutes = conference.minutes();
            return new ConferenceView(
                    conference.id(),
                    conference.caseId(),
                    minutes.holder(),
                    minutes.heldAt(),
                    conference.recordedBy(),
                    conference.recordedAt(),
                    participants,
                    agreement);
        }
    }

    @POST
    @Idempotent
    @APIResponse(
            responseCode = "201",
            description = "The conference as it was recorded",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = ConferenceView.class)))
    @Operation(
            operationId = "recordConference",
            summary = "Record a conference: who took part, what was agreed, who holds the case",
            description = "It moves no baton: from here on the case can be offered again.")
    public RestResponse<ConferenceView> record(@Valid @NotNull NewConference body) {
        var conference = conferring.record(body.caseId(), body.minutes(), caller.agency());
        return ResponseBuilder.create(Status.CREATED, ConferenceView.whole(conference))
                .location(URI.create("/conferences/" + conference.id()))
                .build();
    }

    @GET
    @Operation(
            operationId = "listConferences",
            summary = "The conferences about a case that your agency took part in or recorded, newest first")
    public Page<ConferenceView> list(
            @QueryParam("caseId") String caseId,
            @QueryParam("limit") Integer limit,
            @QueryParam("cursor") String cursor) {
        var page = Page.Request.of(limit, cursor);
        var rows = conferring.list(idOf(caseId), caller.agency(), page.before(), page.limit());
        return Page.of(rows, page, Conference::id, ConferenceView::thin);
    }

    @GET
    @Path("/{id}")
    @APIResponseSchema(ConferenceView.class)
    @Operation(operationId = "getConference", summary = "A conference, for those who took part or recorded it")
    public ConferenceView get(UUID id) {
        return ConferenceView.whole(conferring.read(id, caller.agency(), caller.subject()));
    }

    private static UUID idOf(String caseId) {
        try {
            return UUID.fromString(caseId == null ? "" : caseId);
        } catch (IllegalArgumentException unreadable) {
            throw Refusal.invalid("caseId", caseId, "the id of a case", "Conferences are listed by their case.");
        }
    }
}
