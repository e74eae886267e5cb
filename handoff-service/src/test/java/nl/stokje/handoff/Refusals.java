package nl.stokje.handoff;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.Consumer;
import nl.stokje.kit.Refusal;
import org.assertj.core.api.InstanceOfAssertFactories;

/** What a domain rule says when it refuses: the code, which callers see, and not the class. */
public final class Refusals {
    private Refusals() {}

    public static Consumer<Throwable> refusedWith(String code) {
        return thrown -> assertThat(thrown)
                .asInstanceOf(InstanceOfAssertFactories.type(Refusal.class))
                .extracting(Refusal::code)
                .isEqualTo(code);
    }
}
