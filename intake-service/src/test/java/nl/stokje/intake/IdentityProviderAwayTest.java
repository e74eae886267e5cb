package nl.stokje.intake;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A service that starts while the identity provider is away says so to whoever asks, instead of having failed. */
@QuarkusTest
@TestProfile(IdentityProviderAwayTest.Away.class)
class IdentityProviderAwayTest extends IntakeServiceTest {
    /** Nobody answers at the address of the keys. */
    public static class Away implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "quarkus.oidc.discovery-enabled", "false", "quarkus.oidc.jwks-path", "http://localhost:1/jwks");
        }
    }

    @Test
    void aGoodTokenIsToldToComeBack() {
        var answer = register(TOWN_HALL, intake("te vroeg"));
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(503);
        assertThat(answer.<String>path("type")).isEqualTo("urn:stokje:problem:unavailable");
        assertThat(answer.header("Retry-After")).isEqualTo("5");
    }
}
