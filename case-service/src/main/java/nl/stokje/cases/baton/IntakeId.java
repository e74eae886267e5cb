package nl.stokje.cases.baton;

import jakarta.persistence.Converter;
import java.util.UUID;
import nl.stokje.kit.Id;
import nl.stokje.kit.IdColumn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Identifies an intake at intake-service. */
@Schema(
        type = SchemaType.STRING,
        format = "uuid",
        description = "The intake that the case was opened from, by its id at intake-service",
        examples = "0199d2f0-4938-7b2c-8d7e-f0123456789a")
public record IntakeId(UUID value) implements Id {
    @Override
    public String toString() {
        return value.toString();
    }

    @Converter(autoApply = true)
    static class InColumn extends IdColumn<IntakeId> {
        InColumn() {
            super(IntakeId::new);
        }
    }
}
