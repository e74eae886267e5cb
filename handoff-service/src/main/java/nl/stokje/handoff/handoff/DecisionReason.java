package nl.stokje.handoff.handoff;

import nl.stokje.kit.Oin;
import nl.stokje.kit.Refusal;

/**
 * Why a party decides so.
 *
 * @param declineCause for declining: where the cause lies
 * @param betterAgency for declining: who could help better, if known
 */
public record DecisionReason(String reason, DeclineCause declineCause, Oin betterAgency) {
    public DecisionReason(String reason) {
        this(reason, null, null);
    }

    /** @throws Refusal when a decision that ends the handoff gives no reason, or a decline no cause (I3) */
    void checkFor(HandoffChoice choice) {
        if (choice.endsTheHandoff() && (reason == null || reason.isBlank())) {
            throw Refusal.invalid("reason", null, "a sentence", "A handoff ends with a reason.");
        }
        if (choice == HandoffChoice.DECLINE && declineCause == null) {
            throw Refusal.invalid(
                    "declineCause", null, "PROVIDER, CITIZEN or CAPACITY", "A decline says where its cause lies.");
        }
    }
}
