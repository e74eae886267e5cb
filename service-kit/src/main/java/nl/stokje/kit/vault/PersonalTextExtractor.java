package nl.stokje.kit.vault;

import jakarta.validation.valueextraction.ExtractedValue;
import jakarta.validation.valueextraction.UnwrapByDefault;
import jakarta.validation.valueextraction.ValueExtractor;

/** Bounds such as {@code @Size} on a {@link PersonalText} are about its text. */
@UnwrapByDefault
public class PersonalTextExtractor implements ValueExtractor<@ExtractedValue(type = String.class) PersonalText> {
    @Override
    public void extractValues(PersonalText personal, ValueReceiver receiver) {
        receiver.value(null, PersonalText.textOf(personal));
    }
}
