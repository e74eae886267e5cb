package nl.stokje.intake.intake;

import java.util.UUID;
import nl.stokje.kit.Id;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Identifies an intake. */
@Schema(
        type = SchemaType.STRING,
        format = "uuid",
        description = "Identifies the intake",
        examples = "01a201ee-0000-7000-8000-000000000001")
record IntakeId(UUID value) implements Id {
    @Override
    public String toString() {
        return value.toString();
    }
}
