package nl.stokje.intake.content;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;
import nl.stokje.kit.Refusal;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The Dutch citizen number (Wet algemene bepalingen burgerservicenummer): nine digits that pass the eleven-test. Never
 * shown whole, and never repeated in a refusal.
 *
 * @throws Refusal when it isn't one
 */
@Schema(
        type = SchemaType.STRING,
        pattern = "^[0-9]{9}$",
        description = "BSN, the Dutch citizen number: nine digits that pass the eleven-test",
        examples = "111222333")
public record Bsn(@JsonValue String value) {
    private static final Pattern NINE_DIGITS = Pattern.compile("[0-9]{9}");

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public Bsn {
        if (value == null || !NINE_DIGITS.matcher(value).matches() || !passesElevenTest(value)) {
            throw Refusal.invalid(
                    "citizen.bsn",
                    null,
                    "nine digits that pass the eleven-test, or no BSN at all",
                    "The BSN isn't one: a digit may be wrong. An intake without a BSN is fine too.");
        }
    }

    /** The last three digits, enough to tell two people at a desk apart. */
    public String masked() {
        return "******" + value.substring(6);
    }

    @Override
    public String toString() {
        return masked();
    }

    /** 9a + 8b + … + 2h - i is a multiple of eleven. */
    private static boolean passesElevenTest(String digits) {
        var sum = -(digits.charAt(8) - '0');
        for (int place = 0; place < 8; place++) {
            sum += (9 - place) * (digits.charAt(place) - '0');
        }
        return sum % 11 == 0 && !digits.equals("000000000");
    }
}
