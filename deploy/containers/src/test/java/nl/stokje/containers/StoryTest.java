package nl.stokje.containers;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import nl.stokje.local.Narrator;
import nl.stokje.local.Story;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/**
 * The images, PostgreSQL and Kafka on one network play the story, and stay within their bounds. Measuring the starts comes
 * first: what other tests did before would else be counted as the story's memory.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class StoryTest {
    private static final int MOST_MEBIBYTES = 300;
    private static final Duration SOON = Duration.ofSeconds(5);
    private static final Duration AT_ALL = Duration.ofMinutes(2);
    /** The machine does other things too: the shortest of a few counts. */
    private static final int ATTEMPTS = 4;

    private final ComposedPlatform platform = ComposedPlatform.running();

    @Test
    @Order(1)
    void aServiceIsReadyWithinFiveSeconds() {
        for (var service : ComposedPlatform.SERVICES) {
            var times = new ArrayList<Duration>();
            while (times.size() < ATTEMPTS && times.stream().noneMatch(StoryTest::isSoon)) {
                times.add(timeToReady(service));
            }
            System.out.printf("%s is ready after %s%n", service, times);
            assertThat(times).as(service).anyMatch(StoryTest::isSoon);
        }
    }

    @Test
    @Order(2)
    void theStoryIsPlayedThroughTheImagesAndEachHoldsAtMost300MiBAfterIt() {
        assertThat(new Story(platform, Narrator.printing()).play()).isNotEmpty();
        for (var service : ComposedPlatform.SERVICES) {
            var resident = platform.container(service).residentMebibytes();
            System.out.printf("%s holds %d MiB after the story%n", service, resident);
            assertThat(resident).as(service).isLessThanOrEqualTo(MOST_MEBIBYTES);
        }
    }

    private Duration timeToReady(String service) {
        platform.container(service).stop();
        var began = System.nanoTime();
        platform.container(service).start();
        platform.awaitReady(service, AT_ALL);
        return Duration.ofNanos(System.nanoTime() - began);
    }

    private static boolean isSoon(Duration time) {
        return time.compareTo(SOON) <= 0;
    }
}
