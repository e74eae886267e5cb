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
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import nl.stokje.kit.events.EventConsumer;
import nl.stokje.kit.events.ReceivedEvent;
import nl.stokje.kit.events.Replay;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.Status;

/** For operators: keys set apart because a record of theirs couldn't be processed. */
@Path("/parked-keys")
@RolesAllowed(Roles.OPERATOR)
@Tag(name = "Operation")
public class ParkedKeys {
    private final Replay replay;
    private final Caller caller;
    private final Map<String, Map<String, Consumer<ReceivedEvent>>> consumers;

    ParkedKeys(Replay replay, Caller caller, @Any Instance<EventConsumer> consumers) {
        this.replay = replay;
        this.caller = caller;
        this.consumers = consumers.stream().collect(Collectors.toMap(EventConsumer::name, EventConsumer::effects));
    }

    /** REPLAY tries the waiting records again in order; VOID drops the one in front. */
    public enum Decision {
        REPLAY,
        VOID
    }

    public record ParkingDecision(
            @NotNull Decision decision,
            @NotBlank @Size(max = 1000) String reason) {}

    /** @param processed how many records took effect */
    public record ParkingOutcome(UUID parkedKeyId, Decision decision, int processed) {}

    public record ParkedKeyList(List<Replay.ParkedKey> items) {}

    @GET
    @Operation(summary = "The oldest 200 parked keys", operationId = "listParkedKeys")
    public ParkedKeyList list() {
        return new ParkedKeyList(replay.parkedKeys(Page.LARGEST_LIMIT));
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
