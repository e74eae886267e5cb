package nl.stokje.handoff.directory;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.stokje.kit.Refusal;
import nl.stokje.kit.vocabulary.CodeList;

/**
 * The municipalities that there are, and those that ended since 2006 with the ones in their place; read once at the start. An
 * installation can add to them, and can say of one that it has ended. An agency is found by any code for where it works, of
 * whatever year: its entry stays as it was written.
 */
@ApplicationScoped
public class Municipalities {
    private static final ZoneId WHERE_THEY_ARE = ZoneId.of("Europe/Amsterdam");
    private static final Pattern FORM = Pattern.compile("GM\\d{4}");
    private static final String ALLOWED =
            "the code of a municipality by Statistics Netherlands (CBS), of today or of any year since 2006, such as GM0363";

    private final CodeList<Municipality> municipalities;
    private final Clock clock;

    Municipalities(MunicipalityConfig config, Clock clock) {
        this.clock = clock;
        municipalities =
                CodeList.published("municipalities-nl-2026", Municipality.class).updatedBy(config.moreMunicipalities());
        municipalities.all().forEach(this::requireSound);
    }

    /** @throws Refusal when there is and was no such municipality */
    void check(String field, String code) {
        if (municipalities.find(code).isEmpty()) {
            throw Refusal.invalid(
                    field, code, ALLOWED, "There is no municipality with this code, and since 2006 was none.");
        }
    }

    /**
     * All codes for where this one is: of the municipality itself or of those in its place by now, and of those that they are
     * in the place of.
     *
     * @throws Refusal when there is and was no such municipality
     */
    public Set<String> sameAs(String field, String code) {
        check(field, code);
        var today = LocalDate.ofInstant(clock.instant(), WHERE_THEY_ARE);
        var present = inPlaceOf(code, today).collect(Collectors.toSet());
        return municipalities.all().stream()
                .map(Municipality::code)
                .filter(other -> inPlaceOf(other, today).anyMatch(present::contains))
                .collect(Collectors.toSet());
    }

    /** The codes of the municipalities that are where this one is or was. */
    private Stream<String> inPlaceOf(String code, LocalDate day) {
        var municipality = municipalities.find(code).orElseThrow();
        return municipality.hasEndedBy(day)
                ? municipality.successors().stream().flatMap(successor -> inPlaceOf(successor, day))
                : Stream.of(code);
    }

    /** Those in the place of one that ended are in the list, and end later if they do: so nothing leads in a circle. */
    private void requireSound(Municipality municipality) {
        var successors = municipality.successors();
        var sound = FORM.matcher(municipality.code()).matches()
                && successors.isEmpty() == (municipality.until() == null)
                && successors.stream()
                        .allMatch(code -> municipalities
                                .find(code)
                                .filter(successor -> !successor.hasEndedBy(municipality.until()))
                                .isPresent());
        if (!sound) {
            throw new IllegalStateException(
                    "The entry of the municipality " + municipality.code()
                            + " isn't sound: GM and four digits; one that ended names those in its place, which end later or not");
        }
    }
}
