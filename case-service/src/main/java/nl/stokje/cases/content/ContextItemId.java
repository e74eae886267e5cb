package nl.stokje.cases.content;

import jakarta.persistence.Converter;
import java.util.UUID;
import nl.stokje.kit.Id;
import nl.stokje.kit.IdColumn;
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

    @Converter(autoApply = true)
    static class InColumn extends IdColumn<ContextItemId> {
        InColumn() {
            super(ContextItemId::new);
        }
    }
}
