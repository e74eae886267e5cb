package nl.stokje.kit.rest;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import nl.stokje.kit.events.EventConsumer;
import nl.stokje.kit.events.ParkedKeys;
import nl.stokje.kit.events.ParkedKeys.Decision;
import nl.stokje.kit.events.ParkedKeys.ParkedKey;
import nl.stokje.kit.events.ParkedKeys.ParkedKeyDecision;
import nl.stokje.kit.events.ReceivedEvent;
import nl.stokje.kit.events.Replay;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.Status;

/** For operators: keys set apart because a record of theirs couldn't be processed. */
@Path("/parked-keys")
@RolesAllowed(Roles.OPERATOR)
@Tag(name = "Operation")
public class ParkedKeyResource {
    private static final String LIMIT = "How many at most, 1 to 200; 50 when left out";
    private static final String CURSOR = "The nextCursor of the page before, to go on; left out: from the newest";

    private final Replay replay;
    private final ParkedKeys parkedKeys;
    private final Caller caller;
    private final Map<String, Map<String, Consumer<ReceivedEvent>>> consumers;

    ParkedKeyResource(Replay replay, ParkedKeys parkedKeys, Caller caller, @Any Instance<EventConsumer> consumers) {
        this.replay = replay;
        this.parkedKeys = parkedKeys;
        this.caller = caller;
        this.consumers = consumers.stream().collect(Collectors.toMap(EventConsumer::name, EventConsumer::effects));
    }

    public record ParkingDecision(
            @NotNull Decision decision,
            @NotBlank @Size(max = 1000) String reason) {}

    /** @param processed how many records took effect */
    public record ParkingOutcome(UUID parkedKeyId, Decision decision, int processed) {}

    @GET
    @Operation(summary = "The parked keys, newest first", operationId = "listParkedKeys")
    public Page<ParkedKey> list(
            @Parameter(description = LIMIT) @QueryParam("limit") Integer limit,
            @Parameter(description = CURSOR) @QueryParam("cursor") String cursor) {
        var page = Page.Request.of(limit, cursor);
        return Page.of(parkedKeys.parked(page.before(), page.limit() + 1), page, ParkedKey::id, key -> key);
    }

    @GET
    @Path("/{id}/decisions")
    @Operation(
            summary = "What was decided about a key, newest first; also when it is free again",
            operationId = "listParkedKeyDecisions")
    public Page<ParkedKeyDecision> decisions(
            UUID id,
            @Parameter(description = LIMIT) @QueryParam("limit") Integer limit,
            @Parameter(description = CURSOR) @QueryParam("cursor") String cursor) {
        var page = Page.Request.of(limit, cursor);
        return Page.of(
                parkedKeys.decisions(id, page.before(), page.limit() + 1),
                page,
                ParkedKeyDecision::id,
                decided -> decided);
    }

    @POST
    @Path("/{id}/decisions")
    @Idempotent
    @APIResponse(
            responseCode = "201",
            description = "What the decision came to",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = ParkingOutcome.class)))
    @Operation(summary = "Replay a parked key in order, or void its first record", operationId = "decideParkedKey")
    public RestResponse<ParkingOutcome> decide(UUID id, @Valid @NotNull ParkingDecision decision) {
        var processed =
                switch (decision.decision()) {
                    case REPLAY -> replay.replay(id, decision.reason(), caller.subject(), consumers);
                    case VOID -> {
                        replay.voidFirst(id, decision.reason(), caller.subject());
                        yield 0;
                    }
                };
        return RestResponse.status(Status.CREATED, new ParkingOutcome(id, decision.decision(), processed));
    }
}
