package nl.stokje.kit.rest;

import io.quarkus.hibernate.orm.panache.PanacheQuery;
import java.nio.ByteBuffer;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import nl.stokje.kit.Refusal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A part of a list, newest first, and the cursor to go on with. No list goes without a bound.
 *
 * @param nextCursor absent on the last page
 */
public record Page<T>(
        @Schema(description = "The items of this page") List<T> items,

        @Schema(description = "Where the next page begins; absent on the last page")
        String nextCursor) {
    public static final int DEFAULT_LIMIT = 50;
    public static final int LARGEST_LIMIT = 200;
    /** Sorts after every real id: where a list starts. */
    private static final UUID START = new UUID(-1L, -1L);

    /** Where the caller wants to go on, and with how many at most. */
    public record Request(UUID before, int limit) {
        /** @throws Refusal when the limit is out of bounds or the cursor isn't one of ours */
        public static Request of(Integer limit, String cursor) {
            var wanted = limit == null ? DEFAULT_LIMIT : limit;
            if (wanted < 1 || wanted > LARGEST_LIMIT) {
                throw Refusal.invalid("limit", wanted, "1 to " + LARGEST_LIMIT, "The limit is out of bounds.");
            }
            return new Request(cursor == null ? START : decode(cursor), wanted);
        }

        /** How many rows to read: one more than the page holds tells {@link Page#of} that there is a next page. */
        public int rowsToRead() {
            return limit + 1;
        }

        /** The rows of this page and one more if there is one. */
        public <E> List<E> rows(PanacheQuery<E> query) {
            return query.range(0, rowsToRead() - 1).list();
        }

        private static UUID decode(String cursor) {
            try {
                var bytes = ByteBuffer.wrap(Base64.getUrlDecoder().decode(cursor));
                if (bytes.remaining() == 2 * Long.BYTES) {
                    return new UUID(bytes.getLong(), bytes.getLong());
                }
            } catch (IllegalArgumentException notBase64) {
                // Falls through to the refusal below: to the caller it is the same mistake.
            }
            throw Refusal.invalid("cursor", cursor, "a nextCursor of this list", "The cursor isn't one of this list.");
        }
    }

    /** @param rows as {@link Request#rows} gives them, newest first */
    public static <R, T> Page<T> of(List<R> rows, Request request, Function<R, UUID> id, Function<R, T> view) {
        var page = rows.subList(0, Math.min(rows.size(), request.limit()));
        return new Page<>(
                page.stream().map(view).toList(),
                rows.size() > request.limit() ? encode(id.apply(page.getLast())) : null);
    }

    private static String encode(UUID id) {
        var bytes = ByteBuffer.allocate(2 * Long.BYTES)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits());
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes.array());
    }
}
