package nl.stokje.handoff.worklist;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import nl.stokje.handoff.handoff.Handoff;
import nl.stokje.handoff.terms.HandoffId;
import nl.stokje.kit.Refusal;

/**
 * The place in a list after which to go on: that of the last handoff seen.
 *
 * @param dueAt of the handoff; the epoch if it has no deadline
 */
record WorklistPlace(Instant dueAt, HandoffId id) {
    private static final int BYTES = 3 * Long.BYTES;

    static WorklistPlace of(Handoff last) {
        return new WorklistPlace(
                Optional.ofNullable(last.progress().waiting().dueAt()).orElse(Instant.EPOCH), last.id());
    }

    /** @throws Refusal when the cursor isn't one of {@link #cursor} */
    static WorklistPlace parse(String cursor) {
        try {
            var bytes = ByteBuffer.wrap(Base64.getUrlDecoder().decode(cursor));
            if (bytes.remaining() == BYTES) {
                return new WorklistPlace(
                        Instant.EPOCH.plus(bytes.getLong(), ChronoUnit.MICROS),
                        new HandoffId(new UUID(bytes.getLong(), bytes.getLong())));
            }
        } catch (IllegalArgumentException notBase64) {
            // Falls through to the refusal below: to the caller it is the same mistake.
        }
        throw Refusal.invalid("cursor", cursor, "a nextCursor of this list", "The cursor isn't one of this list.");
    }

    String cursor() {
        var bytes = ByteBuffer.allocate(BYTES)
                .putLong(ChronoUnit.MICROS.between(Instant.EPOCH, dueAt))
                .putLong(id.value().getMostSignificantBits())
                .putLong(id.value().getLeastSignificantBits());
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes.array());
    }
}
