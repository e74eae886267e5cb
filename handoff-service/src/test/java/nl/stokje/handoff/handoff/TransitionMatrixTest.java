package nl.stokje.handoff.handoff;

import static nl.stokje.handoff.Refusals.refusedWith;
import static nl.stokje.handoff.handoff.SampleHandoffs.NOW;
import static nl.stokje.handoff.handoff.SampleHandoffs.OPERATOR;
import static nl.stokje.handoff.handoff.SampleHandoffs.RECEIVER;
import static nl.stokje.handoff.handoff.SampleHandoffs.SENDER;
import static nl.stokje.handoff.handoff.SampleHandoffs.TURN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Every state by every command, as the design's table has it; a dash is a 409. */
class TransitionMatrixTest {
    private static final String TABLE = """
            command           REQUESTED PREPARING OFFERED    CLARIFYING ACCEPTED  LANDING LANDED    CONCLUDED REFUSED DECLINED RELEASED WITHDRAWN LAPSED VOID
            confirmRequest    REQUESTED -         -          -          -         -       -         -         -       -        -        -         -      -
            denyRequest       VOID      -         -          -          -         -       -         -         -       -        -        -         -      -
            grant             PREPARING -         -          -          -         -       -         -         -       -        -        -         -      -
            refuse            REFUSED   -         -          -          -         -       -         -         -       -        -        -         -      -
            offer             -         OFFERED   -          -          -         -       -         -         -       -        -        -         -      -
            refusePreview     -         VOID      -          -          -         -       -         -         -       -        -        -         -      -
            ask               -         -         CLARIFYING CLARIFYING -         -       -         -         -       -        -        -         -      -
            answer            -         -         -          OFFERED    -         -       -         -         -       -        -        -         -      -
            accept            -         -         ACCEPTED   ACCEPTED   -         -       -         -         -       -        -        -         -      -
            decline           -         -         DECLINED   DECLINED   -         -       -         -         -       -        -        -         -      -
            withdraw          WITHDRAWN WITHDRAWN WITHDRAWN  WITHDRAWN  WITHDRAWN -       -         -         -       -        -        -         -      -
            release           -         -         -          -          RELEASED  -       -         -         -       -        -        -         -      -
            lapse             LAPSED    -         LAPSED     LAPSED     LAPSED    -       -         -         -       -        -        -         -      -
            reportLanding     -         -         -          -          LANDING   -       -         -         -       -        -        -         -      -
            land              -         -         -          -          -         LANDED  -         -         -       -        -        -         -      -
            refuseLanding     -         -         -          -          -         VOID    -         -         -       -        -        -         -      -
            conclude          -         -         -          -          -         -       CONCLUDED -         -       -        -        -         -      -
            endAssistance     -         -         -          -          -         -       CONCLUDED -         -       -        -        -         -      -
            moveOn            VOID      -         VOID       VOID       VOID      -       -         -         -       -        -        -         -      -
            removeAgency      VOID      VOID      VOID       VOID       VOID      -       -         -         -       -        -        -         -      -
            voidByOperator    VOID      VOID      VOID       VOID       VOID      -       -         -         -       -        -        -         -      -
            """;

    private static final Map<String, BiFunction<Handoff, Integer, HandoffEvent>> COMMANDS = commands();

    private static Map<String, BiFunction<Handoff, Integer, HandoffEvent>> commands() {
        var commands = new LinkedHashMap<String, BiFunction<Handoff, Integer, HandoffEvent>>();
        commands.put("confirmRequest", (handoff, turn) -> handoff.confirmRequest(turn, NOW));
        commands.put("denyRequest", (handoff, _) -> handoff.voidFor(Voiding.ofDeniedRequest(), NOW));
        commands.put("grant", (handoff, _) -> {
            handoff.grant(SENDER, SampleHandoffs.terms(), NOW);
            return HandoffEvent.Proposed.of(handoff, null);
        });
        commands.put("refuse", (handoff, _) -> handoff.refuse(SENDER, "It goes well here", NOW));
        commands.put("offer", (handoff, turn) -> handoff.offer(turn, NOW));
        commands.put(
                "refusePreview",
                (handoff, _) -> handoff.voidFor(Voiding.ofRefusedPreview(VoidReason.NO_BASIS, null), NOW));
        commands.put("ask", (handoff, _) -> handoff.ask(RECEIVER, "Is she alone?", NOW));
        commands.put("answer", (handoff, _) -> handoff.answer(SENDER, 1, "No", NOW));
        commands.put("accept", (handoff, _) -> handoff.accept(RECEIVER, null, NOW));
        commands.put("decline", (handoff, _) -> handoff.decline(RECEIVER, SampleHandoffs.noBed(), NOW));
        commands.put("withdraw", (handoff, _) -> handoff.withdraw(SampleHandoffs.starterOf(handoff), "Solved", NOW));
        commands.put("release", (handoff, _) -> handoff.release(RECEIVER, "She went home", NOW));
        commands.put(
                "lapse",
                (handoff, _) -> handoff.lapse(handoff.progress().phase().orElse(Phase.ANSWER), NOW));
        commands.put("reportLanding", (handoff, _) -> handoff.reportLanding(RECEIVER, SampleHandoffs.contact(), NOW));
        commands.put("land", (handoff, turn) -> handoff.land(turn + 1, NOW));
        commands.put(
                "refuseLanding", (handoff, _) -> handoff.voidFor(Voiding.ofRefusedLanding(VoidReason.STALE_TURN), NOW));
        commands.put("conclude", (handoff, _) -> handoff.conclude(RECEIVER, SampleHandoffs.outcome(), NOW));
        commands.put("endAssistance", (handoff, _) -> handoff.endAssistance(EndOfAssistance.CASE_CLOSED, NOW));
        commands.put("moveOn", (handoff, _) -> handoff.voidFor(Voiding.ofCase(VoidReason.CASE_CLOSED), NOW));
        commands.put("removeAgency", (handoff, _) -> handoff.voidFor(Voiding.ofRemovedAgency(), NOW));
        commands.put("voidByOperator", (handoff, _) -> handoff.voidByOperator(OPERATOR, "Stuck since Monday", NOW));
        return commands;
    }

    static Stream<Arguments> matrix() {
        var rows = TABLE.lines().map(line -> line.trim().split("\\s+")).toList();
        var header = rows.getFirst();
        var cells = new ArrayList<Arguments>();
        for (var row : rows.subList(1, rows.size())) {
            for (int column = 1; column < header.length; column++) {
                cells.add(Arguments.of(HandoffState.valueOf(header[column]), row[0], row[column]));
            }
        }
        return cells.stream();
    }

    @ParameterizedTest(name = "{0} + {1} -> {2}")
    @MethodSource("matrix")
    void aCommandLeadsWhereTheTableSaysOrIsRefusedWithTheStateThatHolds(
            HandoffState from, String command, String expected) {
        var handoff = SampleHandoffs.in(from);
        var decisions = handoff.decisions();
        if (expected.equals("-")) {
            var refusal = catchThrowableOfType(
                    IllegalTransition.class, () -> COMMANDS.get(command).apply(handoff, TURN));
            assertThat(refusal.code()).isEqualTo("handoff-state");
            assertThat(refusal.values()).containsEntry("state", from);
            assertThat(handoff.state()).isEqualTo(from);
            assertThat(handoff.decisions()).isEqualTo(decisions);
        } else {
            var event = COMMANDS.get(command).apply(handoff, TURN);
            assertThat(handoff.state()).hasToString(expected);
            assertThat(event.ref()).isEqualTo(handoff.ref());
            assertThat(event.key()).isEqualTo(handoff.caseId().toString());
        }
    }

    /** To answer is one command and two moves: the last open question, or one of several. */
    @Test
    void theTableNamesEveryStateAndEveryMove() {
        var lines =
                TABLE.lines().map(line -> List.of(line.trim().split("\\s+"))).toList();
        assertThat(lines.getFirst().stream().skip(1))
                .containsExactlyElementsOf(
                        Arrays.stream(HandoffState.values()).map(Enum::name).toList());
        assertThat(lines.stream().skip(1).map(List::getFirst)).containsExactlyElementsOf(COMMANDS.keySet());
        assertThat(COMMANDS).hasSize(Transition.values().length - 1);
    }

    @Test
    void aHandoffGoesBackToTheReceiverWithTheLastAnswerThatItWaitsFor() {
        var handoff = SampleHandoffs.in(HandoffState.CLARIFYING);
        handoff.ask(RECEIVER, "And tomorrow?", NOW);
        handoff.answer(SENDER, 2, "With an aunt", NOW);
        assertThat(handoff.state()).isEqualTo(HandoffState.CLARIFYING);
        handoff.answer(SENDER, 1, "No", NOW);
        assertThat(handoff.state()).isEqualTo(HandoffState.OFFERED);
    }

    @ParameterizedTest
    @EnumSource(HandoffState.class)
    void aHandoffLapsesOnlyInThePhaseThatItIsIn(HandoffState state) {
        for (var phase : Phase.values()) {
            var handoff = SampleHandoffs.in(state);
            if (handoff.progress().phase().equals(Optional.of(phase))) {
                assertThat(handoff.lapse(phase, NOW).phase()).isEqualTo(phase);
                assertThat(handoff.progress().ending().lapsedIn()).isEqualTo(phase);
            } else {
                assertThatThrownBy(() -> handoff.lapse(phase, NOW)).satisfies(refusedWith("handoff-state"));
                assertThat(handoff.state()).isEqualTo(state);
            }
        }
    }
}
