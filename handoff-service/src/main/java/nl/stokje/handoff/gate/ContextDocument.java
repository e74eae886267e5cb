package nl.stokje.handoff.gate;

import java.util.List;
import nl.stokje.handoff.terms.BasisType;
import nl.stokje.handoff.terms.Need;
import nl.stokje.handoff.terms.Urgency;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A context as it is handed out, for the API document. */
@Schema(
        name = "HandoffContext",
        description = "What travels with the citizen, opened",
        requiredProperties = {"claims", "content"})
record ContextDocument(SealClaims claims, Content content) {
    @Schema(
            name = "ContextContent",
            description = "The JSON Schema nl.stokje.sealed.context.v1 of case-service: what is absent isn't known, or "
                    + "doesn't travel to this receiver",
            requiredProperties = {"need", "purpose", "urgency", "basisType", "requirements", "items", "heldBack"})
    record Content(
            Need need,

            @Schema(description = "What the receiver needs the content for", examples = "shelter for a minor")
            String purpose,

            Urgency urgency,

            BasisType basisType,

            @Schema(description = "What procedures ask for in this case")
            List<DisclosedParts.Requirement> requirements,

            DisclosedParts.Intake intake,

            DisclosedParts.Citizen citizen,

            DisclosedParts.Story story,

            @Schema(
                    description = "What the citizen wishes for, in their own words",
                    examples = "[\"A place of my own\"]")
            List<String> wishes,

            @Schema(description = "Who is around the citizen")
            List<DisclosedParts.Person> network,

            DisclosedParts.ContactPreferences contactPreferences,

            @Schema(description = "What was recorded beside the story, in the order in which it was added")
            List<DisclosedParts.Item> items,

            @Schema(description = "What doesn't travel, and why")
            List<DisclosedParts.HeldBack> heldBack) {}

    static final String EXAMPLE = """
            {
              "claims": {
                "iss": "case-service", "iat": 1795341600, "aud": "00000001003214345001", "receiver": "00000001003214345001",
                "handoff": "01a20511-0000-7000-8000-000000000001", "case": "01a201ef-0000-7000-8000-000000000001",
                "turn": 1, "level": "CONTEXT", "schema": "nl.stokje.sealed.context.v1", "exp": 1803117600
              },
              "content": {
                "need": {"code": "SHELTER", "text": "A safe place to sleep from tonight on"},
                "purpose": "shelter for a minor",
                "urgency": "URGENT",
                "basisType": "LEGAL_TASK",
                "requirements": [{"code": "identity-document", "label": "Proof of identity", "status": "MET"}],
                "intake": {
                  "id": "01a201ee-0000-7000-8000-000000000001",
                  "author": {"agency": "00000001002564440000", "person": "5f3c1a9e-7a41-4a63-9f0e-2b8f0c7d6e51"},
                  "recordedAt": "2026-11-22T09:00:00Z"
                },
                "citizen": {"name": "Noor de Vries", "birthDate": "2009-05-14", "bsn": "******333", "language": "nl"},
                "story": {"text": "Ik heb nergens om te slapen.", "language": "nl"},
                "wishes": ["Een plek voor mezelf"],
                "network": [{"name": "R. de Vries", "relation": "aunt", "notes": "Only after six in the evening"}],
                "contactPreferences": {"channel": "chat", "times": "after school", "notes": "Never call at home"},
                "items": [
                  {"id": "01a2050c-0000-7000-8000-000000000001", "category": "SIGNALS",
                   "author": {"agency": "00000001002564440000", "person": "5f3c1a9e-7a41-4a63-9f0e-2b8f0c7d6e51"},
                   "observedAt": "2026-11-21T20:30:00Z", "recordedAt": "2026-11-22T09:00:00Z",
                   "text": "She sleeps in the park", "special": false, "professionalSecrecy": false,
                   "protectedExistence": false, "observer": "youth worker", "confidence": "heard it from a friend"},
                  {"id": "01a2050c-0000-7000-8000-000000000002", "category": "SIGNALS",
                   "author": {"agency": "00000001002564440000"},
                   "observedAt": "2026-11-23T08:00:00Z", "recordedAt": "2026-11-23T08:15:00Z",
                   "corrects": "01a2050c-0000-7000-8000-000000000001",
                   "text": "She sleeps at her aunt's until Friday", "special": false, "professionalSecrecy": false,
                   "protectedExistence": false, "expiresAt": "2026-11-27T17:00:00Z"}
                ],
                "heldBack": [{"category": "PLAN", "reason": "NOT_REQUESTED", "items": 1}]
              }
            }""";
}
