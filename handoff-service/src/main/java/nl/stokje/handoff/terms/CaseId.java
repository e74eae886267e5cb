package nl.stokje.handoff.terms;

import jakarta.persistence.Converter;
import java.util.UUID;
import nl.stokje.kit.Id;
import nl.stokje.kit.IdColumn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Identifies a case; intake-service makes it. */
@Schema(
        type = SchemaType.STRING,
        format = "uuid",
        description = "Identifies the case",
        examples = "01935b1e-7a40-7cc3-98c4-dc0c0c07398f")
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
