package nl.stokje.intake.intake;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import nl.stokje.intake.content.IntakeContent;
import nl.stokje.kit.Refusal;
import nl.stokje.kit.sealing.SealedPayload;
import nl.stokje.kit.sealing.Sealing;
import nl.stokje.kit.sealing.ServiceKeys;
import nl.stokje.kit.vault.PersonalText;

/** Closes what was told in two ways: encrypted for this service's own table, sealed for case-service. */
@ApplicationScoped
class ContentCipher {
    /** Sealing makes it 16/9 as large, and an event has at most a million bytes. */
    static final int LARGEST = 500_000;

    private static final String READER = "case-service";

    private final ObjectMapper json;
    private final Sealing sealing;
    private final ServiceKeys keys;

    ContentCipher(ObjectMapper json, Sealing sealing, ServiceKeys keys) {
        this.json = json;
        this.sealing = sealing;
        this.keys = keys;
    }

    /** As it stands in the table. */
    private record Stored(String needCode, IntakeContent content) {}

    /** As case-service reads it. */
    private record Sealed(@JsonUnwrapped IntakeContent content, String registeredBy) {}

    PersonalText written(String needCode, IntakeContent content) {
        try {
            return PersonalText.of(json.writeValueAsString(new Stored(needCode, content)));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("What was told doesn't go into JSON", e);
        }
    }

    /** @throws Refusal when the case was erased */
    OpenIntake open(Intake intake) {
        try {
            var stored = json.readValue(intake.content().requiredText(), Stored.class);
            return new OpenIntake(intake, stored.needCode(), stored.content());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Intake " + intake.id() + " isn't what this version can read", e);
        }
    }

    /** @throws Refusal when it is more than one event can carry */
    JsonNode seal(Intake intake, IntakeContent content) {
        JsonNode plain = json.valueToTree(new Sealed(content, intake.registeredBy()));
        if (plain.toString().getBytes(StandardCharsets.UTF_8).length > LARGEST) {
            throw new Refusal(
                    Refusal.Reason.TOO_LARGE,
                    "intake-too-large",
                    "All that is told together is more than one intake can carry.",
                    Map.of("allowed", LARGEST, "next", "Leave out some items; they can be added to the case later."));
        }
        var claims = Map.<String, Object>of(
                "aud", READER,
                "case", intake.caseId().toString(),
                "intake", intake.id().toString());
        return sealing.seal(new SealedPayload(claims, plain), List.of(keys.publicKeyOf(READER)));
    }
}
