package nl.stokje.handoff.workingtime;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;

/** Stores exceptional days as people write them. */
@Converter(autoApply = true)
class ExceptionalDaysConverter implements AttributeConverter<ExceptionalDays, String> {
    @Override
    public String convertToDatabaseColumn(ExceptionalDays days) {
        return days == null ? null : days.toString();
    }

    @Override
    public ExceptionalDays convertToEntityAttribute(String text) {
        return text == null ? null : ExceptionalDays.parse(text);
    }
}
