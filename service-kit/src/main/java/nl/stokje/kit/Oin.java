package nl.stokje.kit;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Objects;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The number that identifies an organisation to the Dutch government (organisatie-identificatienummer): 20 digits.
 *
 * @throws Refusal when the value isn't 20 digits
 */
@Schema(
        type = SchemaType.STRING,
        pattern = "^[0-9]{20}$",
        description = "OIN: names an organisation",
        examples = "00000001700000000001")
public record Oin(@JsonValue String value) {
    private static final Pattern TWENTY_DIGITS = Pattern.compile("\\d{20}");

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public Oin {
        Objects.requireNonNull(value, "oin");
        if (!isOne(value)) {
            throw Refusal.invalid("oin", value, "20 digits", "An agency is named by its OIN of 20 digits.");
        }
    }

    public static boolean isOne(String value) {
        return TWENTY_DIGITS.matcher(value).matches();
    }

    @Override
    public String toString() {
        return value;
    }
}
