package nl.stokje.acceptance;

import nl.stokje.local.Desk;
import nl.stokje.local.Story;

/** A case that has passed from one agency to another, the story with it. */
record PassedCase(String intakeId, String caseId, String handoff) {

    static PassedCase between(Desk sender, Desk receiver) {
        var receipt = sender.register(Story.intake());
        var caseId = receipt.get("caseId").textValue();
        sender.awaitCase(caseId);
        return new PassedCase(receipt.get("id").textValue(), caseId, sender.pass(caseId, receiver));
    }
}
