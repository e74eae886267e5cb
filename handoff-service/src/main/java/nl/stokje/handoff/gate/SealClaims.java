package nl.stokje.handoff.gate;

import com.fasterxml.jackson.annotation.JsonProperty;
import nl.stokje.handoff.terms.CaseId;
import nl.stokje.handoff.terms.HandoffId;
import nl.stokje.kit.Oin;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What case-service signs beside the content, for the API document. */
@Schema(
        description = "What case-service signed beside the content: it binds the content to this handoff",
        requiredProperties = {"iss", "iat", "aud", "receiver", "handoff", "case", "turn", "level", "exp"})
record SealClaims(
        @Schema(description = "Who signed it", examples = "case-service")
        String iss,

        @Schema(description = "When it was signed, in seconds since 1970", examples = "1795338000")
        long iat,

        @Schema(description = "For which agency it is, by its OIN", examples = "00000001003214345001")
        String aud,

        @Schema(description = "The receiver of the handoff") Oin receiver,

        HandoffId handoff,

        @JsonProperty("case") CaseId caseId,

        @Schema(description = "The turn of the baton that the handoff must be landed in", examples = "1")
        int turn,

        DisclosureLevel level,

        @Schema(
                description =
                        "The JSON Schema of the content, by its title; absent of what was sealed before there were any",
                examples = "nl.stokje.sealed.context.v1")
        String schema,

        @Schema(description = "Until when it may be read, in seconds since 1970", examples = "1803114000")
        long exp) {}
