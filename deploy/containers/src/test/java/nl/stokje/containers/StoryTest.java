package nl.stokje.containers;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
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
    private static final Duration AT_ALL = Duration.ofMinutes(4);
    /** The machine does other things too: the shortest of a few counts. */
    private static final int ATTEMPTS = 3;
    /** Machines differ, so a start is compared with one that has to parse every class, in the same minutes. */
    private static final double MOST_OF_A_BARE_START = 0.9;

    private static final String NO_ARCHIVE = "-Xshare:off";
    /** What is left has to bear a burst of requests, and what the engine counts beside the process. */
    private static final double MOST_OF_THE_LIMIT = 0.85;

    private final ComposedPlatform platform = ComposedPlatform.running();

    @Test
    @Order(1)
    void theArchiveOfClassesMakesAStartShorter() {
        for (var service : ComposedPlatform.SERVICES) {
            var ours = platform.container(service);
            ours.stop();
            var bare = ours.copyWithJavaOption(NO_ARCHIVE);
            try {
                var withArchive = new ArrayList<Duration>();
                var without = new ArrayList<Duration>();
                for (var attempt = 0; attempt < ATTEMPTS; attempt++) {
                    withArchive.add(timeToReady(service, ours));
                    without.add(timeToReady(service, bare));
                }
                System.out.printf(
                        "%s is ready after %s, without its archive after %s%n", service, withArchive, without);
                assertThat(shortest(withArchive) / shortest(without))
                        .as(service)
                        .isLessThan(MOST_OF_A_BARE_START);
            } finally {
                bare.remove();
                ours.start();
                platform.awaitReady(service, AT_ALL);
            }
        }
    }

    @Test
    @Order(2)
    void theStoryIsPlayedThroughTheImagesAndLeavesEachRoomBelowItsLimitOfMemory() {
        assertThat(new Story(platform, Narrator.printing()).play()).isNotEmpty();
        for (var service : ComposedPlatform.SERVICES) {
            var container = platform.container(service);
            var resident = container.residentMebibytes();
            var limit = container.limitMebibytes();
            System.out.printf("%s holds %d of %d MiB after the story%n", service, resident, limit);
            assertThat(resident).as(service).isPositive().isLessThan((int) (limit * MOST_OF_THE_LIMIT));
        }
    }

    /** Of one that stands still before and after. */
    private Duration timeToReady(String service, Container container) {
        var began = System.nanoTime();
        container.start();
        platform.awaitReady(service, AT_ALL);
        var time = Duration.ofNanos(System.nanoTime() - began);
        container.stop();
        return time;
    }

    private static double shortest(List<Duration> times) {
        return Collections.min(times).toNanos();
    }
}
