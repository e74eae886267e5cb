package nl.stokje.containers;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.github.dockerjava.api.DockerClient;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.testcontainers.DockerClientFactory;

/** What can be told of the images without starting them, and what a running one was given. */
class ImagesTest {
    private static final List<String> SERVICES = ComposedPlatform.SERVICES;
    private static final List<String> ALL =
            List.of("intake-service", "case-service", "handoff-service", "feedback-service", "connect", "identity");
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final DockerClient DOCKER = DockerClientFactory.lazyClient();
    private static final int MOST_BYTES_MOVED = 2_000_000;

    @ParameterizedTest
    @FieldSource("ALL")
    void anImageSaysWhatItIs(String name) {
        var labels = DOCKER.inspectImageCmd(image(name)).exec().getConfig().getLabels();
        for (var label : List.of("title", "description", "vendor", "licenses", "version", "revision", "created")) {
            assertThat(labels.get("org.opencontainers.image." + label))
                    .as(label)
                    .isNotBlank();
        }
        assertThat(labels).containsEntry("org.opencontainers.image.version", System.getProperty("stokje.version"));
    }

    @ParameterizedTest
    @FieldSource("ALL")
    void anImageRunsAsAUserThatIsANumberAndNotRoot(String name) {
        assertThat(DOCKER.inspectImageCmd(image(name)).exec().getConfig().getUser())
                .matches("[1-9][0-9]*(:[0-9]+)?");
    }

    @ParameterizedTest
    @FieldSource("SERVICES")
    void aServiceCarriesTheListOfItsParts(String name) throws IOException {
        var container = ComposedPlatform.running().container(name);
        var list = JSON.readTree(container.run("cat", "/opt/stokje/sbom.json"));
        assertThat(list.get("bomFormat").textValue()).isEqualTo("CycloneDX");
        assertThat(list.at("/metadata/component/name").textValue()).isEqualTo(name);
        var listed = list.get("components").findValuesAsText("name");
        assertThat(listed).contains("quarkus-core", "postgresql", "kafka-clients", "service-kit");
        assertThat(listed).doesNotContain("assertj-core");
    }

    @ParameterizedTest
    @FieldSource("SERVICES")
    void aServiceCanWriteNowhereButItsTemporaryFolder(String name) {
        var container = ComposedPlatform.running().container(name);
        assertThat(container.run("sh", "-c", "touch /opt/stokje/x 2>/dev/null || echo refused"))
                .contains("refused");
        assertThat(container.run("sh", "-c", "touch /tmp/x && rm /tmp/x && echo written"))
                .contains("written");
    }

    /** Else it only starts slower, and nobody sees why. */
    @ParameterizedTest
    @FieldSource("SERVICES")
    void aServiceUsesTheArchiveOfItsLibrariesClasses(String name) {
        assertThat(ComposedPlatform.running().container(name).run("cat", "/proc/1/maps"))
                .contains("/opt/stokje/lib/libraries.jsa");
    }

    /** A change of code can only change the layers that are the service's own; all of them together must be small. */
    @ParameterizedTest
    @FieldSource("SERVICES")
    void aChangeOfCodeMovesAtMostTwoMegabytes(String name) throws IOException {
        var own = new Layers(DOCKER, image(name))
                .compressedSizes().stream()
                        .skip(layersOfLibraries(image(name)))
                        .mapToLong(Long::longValue)
                        .sum();
        System.out.printf("%s: %,d bytes of its own%n", name, own);
        assertThat(own).isPositive().isLessThanOrEqualTo(MOST_BYTES_MOVED);
    }

    /** Those of the image of its libraries, which is named by their content: no change of code makes it anew. */
    private static int layersOfLibraries(String image) {
        var whole = layers(image);
        return DOCKER.listImagesCmd().withReferenceFilter("stokje/libraries").exec().stream()
                .map(libraries -> layers(libraries.getId()))
                .filter(below -> below.equals(whole.subList(0, Math.min(below.size(), whole.size()))))
                .mapToInt(List::size)
                .max()
                .orElseThrow();
    }

    private static List<String> layers(String image) {
        return DOCKER.inspectImageCmd(image).exec().getRootFS().getLayers();
    }

    private static String image(String name) {
        return "stokje/%s:%s".formatted(name, System.getProperty("stokje.version"));
    }
}
