package nl.stokje.handoff.directory;

import com.nimbusds.jose.util.JSONObjectUtils;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.text.ParseException;

/** Stores a key as the text of its JWK. */
@Converter(autoApply = true)
class AgencyKeyConverter implements AttributeConverter<AgencyKey, String> {
    @Override
    public String convertToDatabaseColumn(AgencyKey key) {
        return key == null ? null : JSONObjectUtils.toJSONString(key.jwk());
    }

    @Override
    public AgencyKey convertToEntityAttribute(String text) {
        try {
            return text == null ? null : new AgencyKey(JSONObjectUtils.parse(text));
        } catch (ParseException e) {
            throw new IllegalStateException("A stored key is always a JWK", e);
        }
    }
}
