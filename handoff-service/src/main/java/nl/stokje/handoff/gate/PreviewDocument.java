package nl.stokje.handoff.gate;

import java.util.List;
import nl.stokje.handoff.terms.BasisType;
import nl.stokje.handoff.terms.Need;
import nl.stokje.handoff.terms.Urgency;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A preview as it is handed out, for the API document. */
@Schema(
        name = "HandoffPreview",
        description = "What the receiver decides on, opened",
        requiredProperties = {"claims", "content"})
record PreviewDocument(SealClaims claims, Content content) {
    @Schema(
            name = "PreviewContent",
            description =
                    "The JSON Schema nl.stokje.sealed.preview.v1 of case-service: neither story nor name, nor the "
                            + "text of any item",
            requiredProperties = {"need", "purpose", "urgency", "basisType", "requirements", "available", "heldBack"})
    record Content(
            Need need,

            @Schema(description = "What the receiver needs the content for", examples = "shelter for a minor")
            String purpose,

            Urgency urgency,

            BasisType basisType,

            @Schema(description = "What procedures ask for in this case")
            List<DisclosedParts.Requirement> requirements,

            @Schema(description = "How much would travel on acceptance, by kind")
            List<DisclosedParts.Available> available,

            @Schema(description = "What would not, and why") List<DisclosedParts.HeldBack> heldBack) {}

    static final String EXAMPLE = """
            {
              "claims": {
                "iss": "case-service", "iat": 1795338000, "aud": "00000001003214345001", "receiver": "00000001003214345001",
                "handoff": "01a20511-0000-7000-8000-000000000001", "case": "01a201ef-0000-7000-8000-000000000001",
                "turn": 1, "level": "PREVIEW", "schema": "nl.stokje.sealed.preview.v1", "exp": 1797930000
              },
              "content": {
                "need": {"code": "SHELTER", "text": "A safe place to sleep from tonight on"},
                "purpose": "shelter for a minor",
                "urgency": "URGENT",
                "basisType": "LEGAL_TASK",
                "requirements": [
                  {"code": "parental-signature", "label": "Signature of a parent",
                   "labels": {"nl": "Handtekening van een ouder", "en": "Signature of a parent"}, "status": "WAIVED",
                   "waiverReason": "Asking her parents puts her at risk"}
                ],
                "available": [{"category": "STORY", "items": 1}, {"category": "SIGNALS", "items": 2}],
                "heldBack": [{"category": "NETWORK", "reason": "NOT_REQUESTED", "items": 1}]
              }
            }""";
}
