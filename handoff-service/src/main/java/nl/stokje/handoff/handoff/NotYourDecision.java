package nl.stokje.handoff.handoff;

import java.util.Locale;
import java.util.Map;
import nl.stokje.kit.Refusal;

/** The caller is a party to the handoff, but this is for the other one to do. */
public class NotYourDecision extends Refusal {
    public NotYourDecision(Party whose) {
        super(
                Reason.FORBIDDEN,
                "not-your-decision",
                "This is for the " + whose.name().toLowerCase(Locale.ROOT) + " of the handoff to do.",
                Map.of("party", whose));
    }
}
