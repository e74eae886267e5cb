package nl.stokje.cases.baton;

import java.util.Map;
import nl.stokje.kit.Oin;
import nl.stokje.kit.Refusal;

/** The agency works on the case, and what it tried is for the holder alone. */
public class HolderOnly extends Refusal {
    private HolderOnly(Case theCase) {
        super(
                Reason.FORBIDDEN,
                "holder-only",
                "Only the holder of the case decides this; your agency works on it beside the holder.",
                Map.of("holder", theCase.holder(), "next", "Ask the holder."));
    }

    /** @throws HolderOnly when this agency, which works on the case, doesn't answer for it */
    public static void require(Case theCase, Oin agency) {
        if (!theCase.isHeldBy(agency)) {
            throw new HolderOnly(theCase);
        }
    }
}
