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
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import nl.stokje.kit.events.EventConsumer;
import nl.stokje.kit.events.ParkedKeyId;
import nl.stokje.kit.events.ParkedKeys;
import nl.stokje.kit.events.ParkedKeys.ParkedKey;
import nl.stokje.kit.events.ParkedKeys.ParkedKeyDecision;
import nl.stokje.kit.events.ParkedKeys.ParkedKeyDecisionEntry;
import nl.stokje.kit.events.ReceivedEvent;
import nl.stokje.kit.events.Replay;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.Status;

/** For operators: keys set apart because a record of theirs couldn't be processed. */
@Path("/parked-keys")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.OPERATOR)
@Tag(name = "Operation")
class ParkedKeyResource {

    private static final String WHICH = "The parked key's id, as the list gives it";

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

    record NewParkedKeyDecision(
            @Schema(
                    description =
                            "REPLAY: its records are tried again in their order. VOID: the record in front is dropped",
                    examples = "REPLAY")
            @NotNull
            ParkedKeyDecision decision,

            @Schema(description = "Why; it is kept", examples = "The schema was mended") @NotBlank @Size(max = 1000)
            String reason) {}

    /** @param processed how many records took effect */
    record ParkedKeyOutcome(
            ParkedKeyId parkedKeyId,

            @Schema(description = "What was decided") ParkedKeyDecision decision,

            @Schema(description = "How many records took effect", examples = "3")
            int processed) {}

    @GET
    @Operation(
            operationId = "listParkedKeys",
            summary = "The parked keys, newest first",
            description = "A key is parked when a record of it can't be processed; its later records wait behind it.")
    public Page<ParkedKey> list(@QueryParam("limit") Integer limit, @QueryParam("cursor") String cursor) {
        var page = Page.Request.of(limit, cursor);
        return Page.of(
                parkedKeys.parked(page.before(), page.rowsToRead()),
                page,
                key -> key.id().value(),
                key -> key);
    }

    @GET
    @Path("/{id}/decisions")
    @Operation(
            operationId = "listParkedKeyDecisions",
            summary = "What operators decided about a key, newest first",
            description = "Also of a key that isn't parked any more.")
    public Page<ParkedKeyDecisionEntry> decisions(
            @RestPath @Parameter(description = WHICH) ParkedKeyId id,
            @QueryParam("limit") Integer limit,
            @QueryParam("cursor") String cursor) {
        var page = Page.Request.of(limit, cursor);
        return Page.of(
                parkedKeys.decisions(id, page.before(), page.rowsToRead()),
                page,
                ParkedKeyDecisionEntry::id,
                entry -> entry);
    }

    @POST
    @Path("/{id}/decisions")
    @Idempotent
    @APIResponseSchema(
            value = ParkedKeyOutcome.class,
            responseCode = "201",
            responseDescription = "What the decision came to")
    @Operation(
            operationId = "decideParkedKey",
            summary = "Replay the records of a parked key, or void the first of them",
            description = "A replay processes the records in their order, and stops at the first that still can't be "
                    + "processed (409). A voided record is dropped; those behind it wait for a replay.")
    public RestResponse<ParkedKeyOutcome> decide(
            @RestPath @Parameter(description = WHICH) ParkedKeyId id, @Valid @NotNull NewParkedKeyDecision decision) {
        var processed =
                switch (decision.decision()) {
                    case REPLAY -> replay.replay(id, decision.reason(), caller.subject(), consumers);
                    case VOID -> {
                        replay.voidFirst(id, decision.reason(), caller.subject());
                        yield 0;
                    }
                };
        return RestResponse.status(Status.CREATED, new ParkedKeyOutcome(id, decision.decision(), processed));
    }
}
