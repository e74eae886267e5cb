package nl.stokje.kit.timers;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.Map;

/** A service that is made of this library and kettles. */
public class Kitchen implements QuarkusTestProfile {
    public static final String ENABLED = "stokje.test.kitchen";

    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of(
                ENABLED,
                "true",
                "quarkus.application.name",
                "kitchen",
                "quarkus.flyway.locations",
                "db/kit,db/kettles",
                "stokje.outbox.topic",
                "stokje.kitchen.v1",
                "stokje.timers.every",
                "off",
                "stokje.vault.look-every",
                "off",
                "quarkus.devservices.enabled",
                "false");
    }
}
