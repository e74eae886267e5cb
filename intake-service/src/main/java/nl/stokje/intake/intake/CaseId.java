package nl.stokje.intake.intake;

import jakarta.persistence.Converter;
import java.util.UUID;
import nl.stokje.kit.Id;
import nl.stokje.kit.IdColumn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Identifies a case, in all four services; made here, with the intake that the case begins with. */
@Schema(
        type = SchemaType.STRING,
        format = "uuid",
        description = "Identifies the case, in all four services",
        examples = "01a201ef-0000-7000-8000-000000000001")
record CaseId(UUID value) implements Id {
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
