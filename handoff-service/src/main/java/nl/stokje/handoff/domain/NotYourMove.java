package nl.stokje.handoff.domain;

import java.util.Locale;
import java.util.Map;
import nl.stokje.kit.Refusal;

/** The caller is a party to the handoff, but this is for the other one to do. */
public class NotYourMove extends Refusal {
    public NotYourMove(Party whose) {
        super(
                Reason.FORBIDDEN,
                "not-your-move",
                "This is for the " + whose.name().toLowerCase(Locale.ROOT) + " of the handoff to do.",
                Map.of("party", whose));
    }
}
