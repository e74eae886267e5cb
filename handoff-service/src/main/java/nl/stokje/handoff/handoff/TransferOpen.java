package nl.stokje.handoff.handoff;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import nl.stokje.handoff.terms.HandoffId;
import nl.stokje.kit.Refusal;

/** At most one TRANSFER of a case is open at a time. */
public class TransferOpen extends Refusal {
    /** @param own the open transfer, if the caller proposed it itself; another agency's isn't disclosed */
    public TransferOpen(Optional<HandoffId> own) {
        super(Reason.CONFLICT, "transfer-open", "Another transfer of this case is still open.", values(own));
    }

    private static Map<String, Object> values(Optional<HandoffId> own) {
        var values = new HashMap<String, Object>();
        values.put("next", "Withdraw the open transfer, or wait until it has ended.");
        own.ifPresent(id -> values.put("handoffId", id));
        return values;
    }
}
