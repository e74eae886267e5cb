package nl.stokje.kit.rest;

import java.util.UUID;
import nl.stokje.kit.Id;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Names a case's own key: the id of the case. */
@Schema(
        type = SchemaType.STRING,
        format = "uuid",
        description = "The case's id, as the intake gave it",
        examples = "01980a1e-7c3b-7f10-9a51-0d6d2a4f7b11")
record CaseKeyId(UUID value) implements Id {
    @Override
    public String toString() {
        return value.toString();
    }
}
