package nl.stokje.kit;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;

/** Stores an {@link Oin} as its twenty digits. */
@Converter(autoApply = true)
public class OinConverter implements AttributeConverter<Oin, String> {
    @Override
    public String convertToDatabaseColumn(Oin oin) {
        return oin == null ? null : oin.value();
    }

    @Override
    public Oin convertToEntityAttribute(String value) {
        return value == null ? null : new Oin(value);
    }
}
