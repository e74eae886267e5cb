package nl.stokje.handoff.directory;

import java.time.LocalDate;
import java.util.List;
import nl.stokje.kit.vocabulary.Coded;

/**
 * A municipality by its code, as Statistics Netherlands (CBS) gives it. One that ended has others in its place; it can be
 * several, where it was divided.
 *
 * @param until the first day on which it is none any more; null while it is one
 * @param successors the codes of those in its place
 */
record Municipality(String code, String name, LocalDate until, List<String> successors) implements Coded {
    Municipality {
        successors = successors == null ? List.of() : List.copyOf(successors);
    }

    boolean hasEndedBy(LocalDate day) {
        return until != null && !until.isAfter(day);
    }
}
