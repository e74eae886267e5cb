package nl.stokje.intake.content;

import java.util.UUID;
import nl.stokje.kit.Id;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Identifies an item of context, wherever it travels. */
@Schema(
        type = SchemaType.STRING,
        format = "uuid",
        description = "Identifies an item of context, wherever it travels",
        examples = "01a2050c-0000-7000-8000-000000000001")
public record ContextItemId(UUID value) implements Id {
    @Override
    public String toString() {
        return value.toString();
    }
}
