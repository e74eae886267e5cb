package nl.stokje.feedback.answer;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import nl.stokje.kit.Vault;

/** Keeps a citizen's own words so that only this service can read them. */
@ApplicationScoped
class OwnWordsCipher {
    private final ObjectMapper json;
    private final Vault vault;

    OwnWordsCipher(ObjectMapper json, Vault vault) {
        this.json = json;
        this.vault = vault;
    }

    byte[] encrypt(OwnWords words) {
        try {
            return vault.encrypt(json.writeValueAsString(words));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Own words don't go into JSON", e);
        }
    }

    OwnWords open(byte[] encrypted) {
        try {
            return json.readValue(vault.decrypt(encrypted), OwnWords.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Own words aren't what this version can read", e);
        }
    }
}
