package nl.stokje.acceptance.protocol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.nio.file.Path;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.reporting.ReportEntry;
import org.junit.platform.testkit.engine.EngineTestKit;

/** The histories find what they are for: each of these breaks one rule, and is caught. */
class BrokenRulesTest {
    @TempDir
    private Path home;

    static class NoInbox extends Histories {
        NoInbox() {
            super(Fault.NO_INBOX);
        }
    }

    static class NoOutbox extends Histories {
        NoOutbox() {
            super(Fault.NO_OUTBOX);
        }
    }

    static class NoOrder extends Histories {
        NoOrder() {
            super(Fault.NO_ORDER);
        }
    }

    static class NoOneOpenIndex extends Histories {
        NoOneOpenIndex() {
            super(Fault.NO_ONE_OPEN_INDEX);
        }
    }

    static class NoTurnCheck extends Histories {
        NoTurnCheck() {
            super(Fault.NO_TURN_CHECK);
        }
    }

    static class LapseUnasked extends Histories {
        LapseUnasked() {
            super(Fault.LAPSE_UNASKED);
        }
    }

    static class RefusedInSilence extends Histories {
        RefusedInSilence() {
            super(Fault.REFUSED_IN_SILENCE);
        }
    }

    static Stream<Arguments> broken() {
        return Stream.of(
                arguments(NoInbox.class, "answers fit|I2"),
                arguments(NoOutbox.class, "I3: silence|answers fit"),
                arguments(NoOrder.class, "answers fit|agreement|I3: silence"),
                arguments(NoOneOpenIndex.class, "(propose|grant) was done against the protocol"),
                arguments(NoTurnCheck.class, "I2: the baton moved from another turn"),
                arguments(LapseUnasked.class, "lapse was done against the protocol"),
                arguments(RefusedInSilence.class, "I3: silence"));
    }

    /** @param rule what the failure says, of the rules that can be the first to break */
    @ParameterizedTest
    @MethodSource("broken")
    void aBrokenRuleIsFound(Class<? extends Histories> histories, String rule) {
        assertThat(play(histories).failure()).containsPattern(rule);
    }

    @Test
    void aFailingSeedIsPrintedAndPlaysTheSameHistoriesAgain() {
        var first = play(RefusedInSilence.class);
        var again = play(RefusedInSilence.class);

        assertThat(again).isEqualTo(first);
    }

    /** What went wrong, after how many histories, from which seed. */
    private record Found(String failure, String tries, String seed) {}

    private Found play(Class<? extends Histories> histories) {
        var events = EngineTestKit.engine("jqwik")
                .configurationParameter(
                        "jqwik.database", home.resolve("failures").toString())
                .configurationParameter("jqwik.failures.after.default", "PREVIOUS_SEED")
                .configurationParameter("jqwik.edgecases.default", "NONE")
                .configurationParameter("jqwik.shrinking.default", "OFF")
                .configurationParameter("jqwik.reporting.usejunitplatform", "true")
                .configurationParameter("jqwik.tries.default", "10000")
                .selectors(selectClass(histories))
                .execute()
                .testEvents();
        var report = events.reportingEntryPublished().stream()
                .map(event -> event.getRequiredPayload(ReportEntry.class)
                        .getKeyValuePairs()
                        .toString())
                .collect(Collectors.joining());
        var failure = events.failed().stream()
                .map(event -> event.getRequiredPayload(TestExecutionResult.class))
                .map(result -> result.getThrowable().orElseThrow().getMessage())
                .collect(Collectors.joining());
        return new Found(failure, printed("tries", report), printed("seed", report));
    }

    private static String printed(String what, String report) {
        var found = Pattern.compile(what + " = (-?\\d+)").matcher(report);
        assertThat(found.find()).as("%s in %s", what, report).isTrue();
        return found.group(1);
    }
}
