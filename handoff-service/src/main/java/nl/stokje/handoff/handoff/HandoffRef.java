package nl.stokje.handoff.handoff;

import nl.stokje.handoff.terms.CaseId;
import nl.stokje.handoff.terms.HandoffId;
import nl.stokje.handoff.terms.HandoffKind;
import nl.stokje.kit.Ids;
import nl.stokje.kit.Oin;
import nl.stokje.kit.Refusal;

/** Which handoff of which case, between whom; in every event of a handoff. */
public record HandoffRef(HandoffId handoffId, CaseId caseId, HandoffKind kind, Oin sender, Oin receiver) {
    /** Of a handoff that is about to begin. */
    public static HandoffRef next(CaseId caseId, HandoffKind kind, Oin sender, Oin receiver) {
        return new HandoffRef(new HandoffId(Ids.next()), caseId, kind, sender, receiver);
    }

    /** @throws Refusal when both agencies are one and the same */
    void checkThatTheyAreTwo() {
        if (sender.equals(receiver)) {
            throw Refusal.invalid(
                    "receiver", receiver, "another agency", "An agency can't pass a case to itself: it has it.");
        }
    }

    /** @throws Refusal when this isn't the way back of a transfer that landed */
    public void checkReturnOf(Handoff transfer) {
        var back = new HandoffRef(transfer.id(), caseId, HandoffKind.TRANSFER, receiver, sender);
        var landed = transfer.progress().turns().landed() != null;
        if (kind != HandoffKind.TRANSFER || !landed || !transfer.ref().equals(back)) {
            throw Refusal.invalid(
                    "returns",
                    transfer.id(),
                    "a landed transfer of this case from the receiver to you",
                    "Only a transfer that has landed can be returned, by its receiver to its sender.");
        }
    }
}
