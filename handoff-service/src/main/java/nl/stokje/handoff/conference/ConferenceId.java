package nl.stokje.handoff.conference;

import jakarta.persistence.Converter;
import java.util.UUID;
import nl.stokje.kit.Id;
import nl.stokje.kit.IdColumn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Identifies a conference. */
@Schema(
        type = SchemaType.STRING,
        format = "uuid",
        description = "Identifies the conference",
        examples = "01935b1e-7a40-7cc3-98c4-dc0c0c07398f")
record ConferenceId(UUID value) implements Id {
    @Override
    public String toString() {
        return value.toString();
    }

    @Converter(autoApply = true)
    static class Column extends IdColumn<ConferenceId> {
        Column() {
            super(ConferenceId::new);
        }
    }
}
