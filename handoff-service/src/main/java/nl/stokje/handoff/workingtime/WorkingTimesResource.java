package nl.stokje.handoff.workingtime;

import static nl.stokje.kit.rest.Roles.AGENCY_ADMIN;
import static nl.stokje.kit.rest.Roles.CASEWORKER;
import static nl.stokje.kit.rest.Roles.INTEGRATOR;
import static nl.stokje.kit.rest.Roles.OPERATOR;
import static nl.stokje.kit.rest.Roles.TEAM_LEAD;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import nl.stokje.handoff.directory.OwnAgency;
import nl.stokje.handoff.workingtime.WorkingTimesOfAgencies.Setting;
import nl.stokje.kit.Oin;
import nl.stokje.kit.Refusal;
import nl.stokje.kit.rest.Preconditions;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jboss.resteasy.reactive.RestResponse.Status;
import org.jboss.resteasy.reactive.RestResponse;

/** When an agency works, and how long it may take to answer and to land. */
@Path("/agencies/{oin}/working-times")
@RolesAllowed({CASEWORKER, TEAM_LEAD, AGENCY_ADMIN, INTEGRATOR, OPERATOR})
@Tag(name = "Agencies")
public class WorkingTimesResource {
    private final WorkingTimesOfAgencies workingTimes;
    private final OwnAgency own;

    WorkingTimesResource(WorkingTimesOfAgencies workingTimes, OwnAgency own) {
        this.workingTimes = workingTimes;
        this.own = own;
    }

    @Schema(name = "OfficeHours")
    public record Hours(
            @NotNull DayOfWeek day,

            @NotNull @Schema(type = SchemaType.STRING, examples = "09:00")
            LocalTime from,

            @NotNull @Schema(type = SchemaType.STRING, examples = "17:00", description = "00:00: the end of the day")
            LocalTime until) {
        OfficeHours open() {
            return new OfficeHours(day, from, until);
        }
    }

    @Schema(name = "TimesByUrgency", description = "In a crisis around the clock, else in office hours")
    public record ByUrgency(
            @NotNull @Schema(type = SchemaType.STRING, format = "duration", examples = "PT30M")
            Duration crisis,

            @NotNull @Schema(type = SchemaType.STRING, format = "duration", examples = "PT4H")
            Duration urgent,

            @NotNull @Schema(type = SchemaType.STRING, format = "duration", examples = "PT24H")
            Duration normal) {
        TimeLimits limits() {
            return new TimeLimits(crisis, urgent, normal);
        }

        static ByUrgency of(TimeLimits limits) {
            return new ByUrgency(limits.crisis(), limits.urgent(), limits.normal());
        }
    }

    @Schema(name = "WorkingTimes")
    public record Times(
            @NotNull @Size(max = 50) @Schema(description = "IANA name", examples = "Europe/Amsterdam")
            String zone,

            @NotEmpty @Size(max = 50) List<@NotNull @Valid Hours> officeHours,

            @NotNull @Schema(description = "Whether it is closed on Dutch public holidays")
            Boolean closedOnPublicHolidays,

            @NotNull @Size(max = 200) @Schema(description = "Other days on which it is closed")
            List<@NotNull LocalDate> closedDays,

            @NotNull @Valid @Schema(description = "To decide about an offer or a request")
            ByUrgency answerWithin,

            @NotNull @Valid @Schema(description = "To meet the citizen after accepting")
            ByUrgency landWithin) {
        WorkingTimes times() {
            var week = new WeeklyHours(officeHours.stream().map(Hours::open).toList());
            var closed = closedDays.stream().distinct().sorted().toList();
            return new WorkingTimes(
                    new OfficeCalendar(zoneOf(zone), week, closedOnPublicHolidays, closed),
                    answerWithin.limits(),
                    landWithin.limits());
        }

        static Times of(WorkingTimes times) {
            var calendar = times.calendar();
            return new Times(
                    calendar.zone().getId(),
                    calendar.week().hours().stream()
                            .map(open -> new Hours(open.day(), open.from(), open.until()))
                            .toList(),
                    calendar.publicHolidays(),
                    calendar.closedDays(),
                    ByUrgency.of(times.answering()),
                    ByUrgency.of(times.landing()));
        }
    }

    @GET
    @APIResponseSchema(Times.class)
    @Operation(
            operationId = "getWorkingTimes",
            summary = "When an agency works",
            description = "Without an ETag it has set nothing itself, and works as the platform's settings say.")
    public RestResponse<Times> get(@PathParam("oin") String oin) {
        return answer(Status.OK, workingTimes.get(new Oin(oin))).build();
    }

    @PUT
    @RolesAllowed({AGENCY_ADMIN, OPERATOR})
    @APIResponse(
            responseCode = "200",
            description = "The times that replace the earlier ones",
            content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = Times.class)))
    @APIResponse(
            responseCode = "201",
            description = "The agency's first own times",
            content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = Times.class)))
    @Operation(
            operationId = "setWorkingTimes",
            summary = "Set when your agency works",
            description = "Setting them first (201) goes without If-Match; replacing needs the ETag that you read. "
                    + "Handoffs under way keep the times that they started with.")
    public RestResponse<Times> set(
            @PathParam("oin") String oin, @HeaderParam("If-Match") String ifMatch, @Valid @NotNull Times body) {
        var set = workingTimes.set(own.named(oin), body.times(), version -> Preconditions.ifMatch(ifMatch, version));
        return set.isNew()
                ? answer(Status.CREATED, set)
                        .location(URI.create("/agencies/" + oin + "/working-times"))
                        .build()
                : answer(Status.OK, set).build();
    }

    private static ResponseBuilder<Times> answer(Status status, Setting setting) {
        var answer = ResponseBuilder.create(status, Times.of(setting.times()));
        setting.version().ifPresent(version -> answer.header("ETag", Preconditions.etag(version)));
        return answer;
    }

    private static ZoneId zoneOf(String name) {
        try {
            return ZoneId.of(name);
        } catch (DateTimeException unknown) {
            throw Refusal.invalid("zone", name, "an IANA name such as Europe/Amsterdam", "There is no such time zone.");
        }
    }
}
