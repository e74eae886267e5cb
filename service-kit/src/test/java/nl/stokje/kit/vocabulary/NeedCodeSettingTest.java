package nl.stokje.kit.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The file with needs of an installation's own has one name for all services, and its earlier one. */
class NeedCodeSettingTest {
    private static final Path SETTINGS =
            Path.of("src", "main", "resources", "META-INF", "microprofile-config.properties");

    @ParameterizedTest
    @ValueSource(strings = {"stokje.more-need-codes", "stokje.handoff.more-need-codes"})
    void theFileIsFoundByEitherName(String name) throws IOException {
        assertThat(moreNeedCodes(new SmallRyeConfigBuilder()
                        .withSources(new PropertiesConfigSource(Map.of(name, "/codes.json"), "test", 900))))
                .contains("/codes.json");
    }

    @Test
    void thereNeedNotBeOne() throws IOException {
        assertThat(moreNeedCodes(new SmallRyeConfigBuilder())).isEmpty();
    }

    private static Optional<String> moreNeedCodes(SmallRyeConfigBuilder builder) throws IOException {
        var config = builder.addDefaultInterceptors()
                .withSources(new PropertiesConfigSource(SETTINGS.toUri().toURL(), 100))
                .build();
        return config.getOptionalValue("stokje.more-need-codes", String.class);
    }
}
