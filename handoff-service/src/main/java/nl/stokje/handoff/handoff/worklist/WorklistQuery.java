package nl.stokje.handoff.handoff.worklist;

import jakarta.ws.rs.QueryParam;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import nl.stokje.handoff.handoff.Handoff;
import nl.stokje.handoff.handoff.HandoffState;
import nl.stokje.handoff.handoff.HandoffView;
import nl.stokje.handoff.handoff.worklist.Worklists.Choice;
import nl.stokje.handoff.handoff.worklist.Worklists.Direction;
import nl.stokje.handoff.handoff.worklist.Worklists.Order;
import nl.stokje.handoff.handoff.worklist.Worklists.Place;
import nl.stokje.handoff.handoff.worklist.Worklists.Worklist;
import nl.stokje.kit.Refusal;
import nl.stokje.kit.rest.Page;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** Which list somebody wants to work from, as the query says it. */
class WorklistQuery {
    @QueryParam("list")
    @Parameter(description = "ALL (the default), WAITING: it is your agency's move, or OVERDUE: nobody moved in time")
    String list;

    @QueryParam("direction")
    @Parameter(description = "INCOMING or OUTGOING; both without it")
    String direction;

    @QueryParam("state")
    @Parameter(description = "One state; with sort=NEWEST")
    String state;

    @QueryParam("sort")
    @Parameter(description = "NEWEST, or DUE for what has a deadline; WAITING and OVERDUE are sorted by DUE")
    String sort;

    @QueryParam("limit")
    Integer limit;

    @QueryParam("cursor")
    String cursor;

    /** One more than what is wanted, so that it is known whether there is a next page. */
    Choice choice() {
        var worklist = worklist();
        var order = order(worklist);
        var chosen = Choices.of(HandoffState.class, "state", state);
        if (chosen != null && order == Order.DUE) {
            throw Refusal.invalid(
                    "state", state, "with sort=NEWEST", "What is sorted by its deadline has no such filter.");
        }
        return new Choice(worklist, directions(), chosen, order, after(order), limit() + 1);
    }

    Page<HandoffView> page(List<Handoff> rows) {
        var page = rows.subList(0, Math.min(rows.size(), limit()));
        return new Page<>(
                page.stream().map(HandoffView::thin).toList(),
                rows.size() > page.size() ? cursorAfter(page.getLast()) : null);
    }

    private int limit() {
        return Page.Request.of(limit, null).limit();
    }

    private Worklist worklist() {
        return list == null ? Worklist.ALL : Choices.of(Worklist.class, "list", list);
    }

    private Set<Direction> directions() {
        return direction == null
                ? EnumSet.allOf(Direction.class)
                : EnumSet.of(Choices.of(Direction.class, "direction", direction));
    }

    private Order order(Worklist worklist) {
        var order = sort == null ? null : Choices.of(Order.class, "sort", sort);
        return switch (worklist) {
            case ALL -> order == null ? Order.NEWEST : order;
            case WAITING, OVERDUE -> {
                if (order == Order.NEWEST) {
                    throw Refusal.invalid("sort", sort, "DUE", "This list is sorted by what is due first.");
                }
                yield Order.DUE;
            }
        };
    }

    private String cursorAfter(Handoff last) {
        var bytes = ByteBuffer.allocate(3 * Long.BYTES)
                .putLong(
                        last.waiting().dueAt() == null
                                ? 0
                                : microsOf(last.waiting().dueAt()))
                .putLong(last.id().getMostSignificantBits())
                .putLong(last.id().getLeastSignificantBits());
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes.array());
    }

    private Place after(Order order) {
        if (cursor == null) {
            return null;
        }
        try {
            var bytes = ByteBuffer.wrap(Base64.getUrlDecoder().decode(cursor));
            if (bytes.remaining() == 3 * Long.BYTES) {
                var due = Instant.EPOCH.plus(bytes.getLong(), ChronoUnit.MICROS);
                return new Place(order == Order.DUE ? due : null, new UUID(bytes.getLong(), bytes.getLong()));
            }
        } catch (IllegalArgumentException notBase64) {
            // Falls through to the refusal below: to the caller it is the same mistake.
        }
        throw Refusal.invalid("cursor", cursor, "a nextCursor of this list", "The cursor isn't one of this list.");
    }

    private static long microsOf(Instant time) {
        return ChronoUnit.MICROS.between(Instant.EPOCH, time);
    }
}
