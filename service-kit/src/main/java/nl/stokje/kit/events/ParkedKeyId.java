package nl.stokje.kit.events;

import java.util.UUID;
import nl.stokje.kit.Id;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Identifies a parked key. */
@Schema(
        type = SchemaType.STRING,
        format = "uuid",
        description = "Identifies the parked key",
        examples = "01935b1e-7a40-7cc3-98c4-dc0c0c07398f")
public record ParkedKeyId(UUID value) implements Id {
    @Override
    public String toString() {
        return value.toString();
    }
}
