package nl.stokje.cases.baton;

import jakarta.persistence.Converter;
import java.util.UUID;
import nl.stokje.kit.Id;
import nl.stokje.kit.IdColumn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Identifies a succession: the legal decision by which the cases of an agency pass to another. */
@Schema(
        type = SchemaType.STRING,
        format = "uuid",
        description = "The succession: a legal decision about the cases of an agency",
        examples = "0199d2f0-7c6d-7e5f-9012-3456789abcde")
public record SuccessionId(UUID value) implements Id {
    @Override
    public String toString() {
        return value.toString();
    }

    @Converter(autoApply = true)
    static class InColumn extends IdColumn<SuccessionId> {
        InColumn() {
            super(SuccessionId::new);
        }
    }
}
