package nl.stokje.kit.vault;

import jakarta.inject.Singleton;
import jakarta.validation.valueextraction.ExtractedValue;
import jakarta.validation.valueextraction.UnwrapByDefault;
import jakarta.validation.valueextraction.ValueExtractor;

/** Bounds such as {@code @Size} on a {@link PersonalText} are about its text. A bean: Quarkus finds it by that alone. */
@Singleton
@UnwrapByDefault
public class PersonalTextExtractor implements ValueExtractor<@ExtractedValue(type = String.class) PersonalText> {
    @Override
    public void extractValues(PersonalText personal, ValueReceiver receiver) {
        receiver.value(null, PersonalText.textOf(personal));
    }
}
