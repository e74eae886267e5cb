package nl.stokje.cases.baton;

import jakarta.persistence.Converter;
import java.util.UUID;
import nl.stokje.kit.Id;
import nl.stokje.kit.IdColumn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Identifies a handoff at handoff-service. */
@Schema(
        type = SchemaType.STRING,
        format = "uuid",
        description = "The handoff, by its id at handoff-service",
        examples = "0199d2f0-6b5c-7d4e-8f90-123456789abc")
public record HandoffId(UUID value) implements Id {
    @Override
    public String toString() {
        return value.toString();
    }

    @Converter(autoApply = true)
    static class InColumn extends IdColumn<HandoffId> {
        InColumn() {
            super(HandoffId::new);
        }
    }
}
