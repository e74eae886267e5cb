package nl.stokje.handoff.handoff;

import nl.stokje.handoff.handoff.Decision.Choice;
import nl.stokje.kit.Oin;
import nl.stokje.kit.Refusal;

/**
 * Why a party decides so.
 *
 * @param side for declining: whose side the reason lies on
 * @param betterAgency for declining: who could help better, if known
 */
public record DecisionReason(String reason, DeclineCause declineCause, Oin betterAgency) {
    public DecisionReason(String reason) {
        this(reason, null, null);
    }

    /** @throws Refusal when an ending gives no reason, or a refusal no side (I3) */
    void checkFor(Choice choice) {
        if (endsIt(choice) && (reason == null || reason.isBlank())) {
            throw Refusal.invalid("reason", null, "a sentence", "A handoff ends with a reason.");
        }
        if (choice == Choice.DECLINE && declineCause == null) {
            throw Refusal.invalid(
                    "declineCause", null, "PROVIDER, CITIZEN or CAPACITY", "A decline says where its cause lies.");
        }
    }

    private static boolean endsIt(Choice choice) {
        return switch (choice) {
            case GRANT, ACCEPT -> false;
            case REFUSE, DECLINE, WITHDRAW, RELEASE, VOID -> true;
        };
    }
}
