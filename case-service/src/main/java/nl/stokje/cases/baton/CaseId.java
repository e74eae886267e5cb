package nl.stokje.cases.baton;

import jakarta.persistence.Converter;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import nl.stokje.kit.Id;
import nl.stokje.kit.IdColumn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Identifies a case; its intake gave it. */
@Schema(
        type = SchemaType.STRING,
        format = "uuid",
        description = "The case, by the id that its intake gave it",
        examples = "0199d2f0-5a4b-7c3d-9e8f-0123456789ab")
public record CaseId(UUID value) implements Id {
    /** When the id was made, as it says itself (UUID version 7); empty for one of another kind. */
    Optional<Instant> madeAt() {
        return value.version() == 7
                ? Optional.of(Instant.ofEpochMilli(value.getMostSignificantBits() >>> Short.SIZE))
                : Optional.empty();
    }

    @Override
    public String toString() {
        return value.toString();
    }

    @Converter(autoApply = true)
    static class InColumn extends IdColumn<CaseId> {
        InColumn() {
            super(CaseId::new);
        }
    }
}
