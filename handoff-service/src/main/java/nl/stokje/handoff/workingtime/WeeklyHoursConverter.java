package nl.stokje.handoff.workingtime;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;

/** Stores a week as people write it. */
@Converter(autoApply = true)
class WeeklyHoursConverter implements AttributeConverter<WeeklyHours, String> {
    @Override
    public String convertToDatabaseColumn(WeeklyHours week) {
        return week == null ? null : week.toString();
    }

    @Override
    public WeeklyHours convertToEntityAttribute(String text) {
        return text == null ? null : WeeklyHours.parse(text);
    }
}
