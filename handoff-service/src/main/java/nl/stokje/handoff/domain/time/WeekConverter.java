package nl.stokje.handoff.domain.time;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;

/** Stores a week as people write it. */
@Converter(autoApply = true)
public class WeekConverter implements AttributeConverter<Week, String> {
    @Override
    public String convertToDatabaseColumn(Week week) {
        return week == null ? null : week.toString();
    }

    @Override
    public Week convertToEntityAttribute(String text) {
        return text == null ? null : Week.parse(text);
    }
}
