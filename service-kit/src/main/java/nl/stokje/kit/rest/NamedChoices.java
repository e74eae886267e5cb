package nl.stokje.kit.rest;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.jackson.ObjectMapperCustomizer;
import jakarta.inject.Singleton;

/** A choice is given by its name: a number would be taken for its place in our list, which nobody was told. */
@Singleton
class NamedChoices implements ObjectMapperCustomizer {
    @Override
    public void customize(ObjectMapper json) {
        json.enable(DeserializationFeature.FAIL_ON_NUMBERS_FOR_ENUMS);
    }
}
