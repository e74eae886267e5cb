package nl.stokje.feedback.invitation;

import jakarta.persistence.Converter;
import java.util.UUID;
import nl.stokje.kit.Id;
import nl.stokje.kit.IdColumn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Identifies the case, in all four services. */
@Schema(
        type = SchemaType.STRING,
        format = "uuid",
        description = "Identifies the case, in all four services",
        examples = "01a201ef-0000-7000-8000-000000000001")
public record CaseId(UUID value) implements Id {
    @Override
    public String toString() {
        return value.toString();
    }

    @Converter(autoApply = true)
    static class Column extends IdColumn<CaseId> {
        Column() {
            super(CaseId::new);
        }
    }
}
