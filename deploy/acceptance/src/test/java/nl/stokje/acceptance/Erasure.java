package nl.stokje.acceptance;

import java.util.Map;
import nl.stokje.local.Client;

/** What an operator does to make a case unreadable. */
record Erasure(Client operator) {

    /** Tells when the key was destroyed there. */
    String destroy(String service, String caseId) {
        return operator.post(
                        service,
                        "/case-keys/%s/destructions".formatted(caseId),
                        Map.of("reason", "Erasure asked by the citizen"))
                .expect(201)
                .get("destroyedAt")
                .textValue();
    }
}
