package nl.stokje.cases.requirement;

import java.util.UUID;
import nl.stokje.kit.Id;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Identifies a requirement of a case. */
@Schema(
        type = SchemaType.STRING,
        format = "uuid",
        description = "The requirement, by its id in this case",
        examples = "0199d2f0-8d7e-7f60-a123-456789abcdef")
public record RequirementId(UUID value) implements Id {
    @Override
    public String toString() {
        return value.toString();
    }
}
