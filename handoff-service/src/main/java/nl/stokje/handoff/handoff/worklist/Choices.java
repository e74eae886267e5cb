package nl.stokje.handoff.handoff.worklist;

import java.util.Arrays;
import nl.stokje.kit.Refusal;

/** Query parameters with a fixed set of values: a wrong one is invalid input, where JAX-RS would say 404. */
final class Choices {
    private Choices() {}

    /**
     * @return the choice, or null when none was made
     * @throws Refusal when there is no such value
     */
    static <E extends Enum<E>> E of(Class<E> choices, String parameter, String value) {
        if (value == null) {
            return null;
        }
        return Arrays.stream(choices.getEnumConstants())
                .filter(choice -> choice.name().equals(value))
                .findFirst()
                .orElseThrow(() -> Refusal.invalid(
                        parameter,
                        value,
                        Arrays.toString(choices.getEnumConstants()),
                        "The query has a value that isn't known here."));
    }
}
