package nl.stokje.handoff.workingtime;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/** The days that a decree puts on a par with the public holidays: those that are known here, and what an operator adds. */
@ApplicationScoped
class DaysByDecree {
    private static final String OURS = "public-holidays/nl-by-decree.json";

    private final List<LocalDate> days;

    DaysByDecree(WorkingTimesConfig config, ObjectMapper json) {
        this.days = Stream.concat(ours(json).stream(), config.morePublicHolidays().orElse(List.of()).stream())
                .toList();
    }

    List<LocalDate> all() {
        return days;
    }

    private static List<LocalDate> ours(ObjectMapper json) {
        try (var stream = Thread.currentThread().getContextClassLoader().getResourceAsStream(OURS)) {
            return json.readValue(stream, new TypeReference<>() {});
        } catch (IOException e) {
            throw new UncheckedIOException("Can't read " + OURS, e);
        }
    }
}
