package nl.stokje.handoff.workingtime;

import jakarta.persistence.Embeddable;
import java.time.Duration;
import java.util.stream.Stream;
import nl.stokje.handoff.terms.Urgency;
import nl.stokje.kit.Refusal;

/**
 * How long something may take, by urgency: in a crisis around the clock, else in office hours.
 *
 * @throws Refusal when one of them isn't above zero, or isn't of whole seconds
 */
@Embeddable
public record TimeLimits(Duration crisis, Duration urgent, Duration normal) {
    public TimeLimits {
        Stream.of(crisis, urgent, normal)
                .filter(time -> !time.isPositive() || time.getNano() != 0)
                .forEach(time -> {
                    throw Refusal.invalid("within", time, "whole seconds, from PT1S", "Nobody can answer in no time.");
                });
    }

    Duration of(Urgency urgency) {
        return switch (urgency) {
            case CRISIS -> crisis;
            case URGENT -> urgent;
            case NORMAL -> normal;
        };
    }

    Duration longestInOfficeHours() {
        return urgent.compareTo(normal) > 0 ? urgent : normal;
    }
}
