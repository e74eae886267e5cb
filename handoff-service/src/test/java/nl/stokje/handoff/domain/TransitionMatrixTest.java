package nl.stokje.handoff.domain;

import static nl.stokje.handoff.domain.SampleHandoffs.NOW;
import static nl.stokje.handoff.domain.SampleHandoffs.RECEIVER;
import static nl.stokje.handoff.domain.SampleHandoffs.SENDER;
import static nl.stokje.handoff.domain.SampleHandoffs.TURN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every state by every command, as the design's table has it; a dash is a 409. */
class TransitionMatrixTest {
    private static final String TABLE = """
            state      offer   refusePreview ask        answer  accept   decline  withdraw  release  reportLanding land   refuseLanding conclude  voidFor
            PREPARING  OFFERED VOID          -          -       -        -        WITHDRAWN -        -             -      -             -         -
            OFFERED    -       -             CLARIFYING -       ACCEPTED DECLINED WITHDRAWN -        -             -      -             -         VOID
            CLARIFYING -       -             -          OFFERED ACCEPTED DECLINED WITHDRAWN -        -             -      -             -         VOID
            ACCEPTED   -       -             -          -       -        -        WITHDRAWN RELEASED LANDING       -      -             -         VOID
            LANDING    -       -             -          -       -        -        -         -        -             LANDED VOID          -         -
            LANDED     -       -             -          -       -        -        -         -        -             -      -             CONCLUDED -
            CONCLUDED  -       -             -          -       -        -        -         -        -             -      -             -         -
            DECLINED   -       -             -          -       -        -        -         -        -             -      -             -         -
            RELEASED   -       -             -          -       -        -        -         -        -             -      -             -         -
            WITHDRAWN  -       -             -          -       -        -        -         -        -             -      -             -         -
            VOID       -       -             -          -       -        -        -         -        -             -      -             -         -
            """;

    private static final Map<String, BiFunction<Handoff, Integer, HandoffEvent>> COMMANDS = commands();

    private static Map<String, BiFunction<Handoff, Integer, HandoffEvent>> commands() {
        var commands = new LinkedHashMap<String, BiFunction<Handoff, Integer, HandoffEvent>>();
        commands.put("offer", (handoff, turn) -> handoff.offer(turn, NOW));
        commands.put("refusePreview", (handoff, _) -> handoff.refusePreview(VoidReason.NO_BASIS, null, NOW));
        commands.put("ask", (handoff, _) -> handoff.ask(RECEIVER, "Is she alone?", NOW));
        commands.put("answer", (handoff, _) -> handoff.answer(SENDER, 1, "No", NOW));
        commands.put("accept", (handoff, _) -> handoff.accept(RECEIVER, null, NOW));
        commands.put("decline", (handoff, _) -> handoff.decline(RECEIVER, SampleHandoffs.noBed(), NOW));
        commands.put("withdraw", (handoff, _) -> handoff.withdraw(SENDER, "Solved here", NOW));
        commands.put("release", (handoff, _) -> handoff.release(RECEIVER, "She went home", NOW));
        commands.put("reportLanding", (handoff, _) -> handoff.reportLanding(RECEIVER, SampleHandoffs.contact(), NOW));
        commands.put("land", (handoff, turn) -> handoff.land(turn + 1, NOW));
        commands.put("refuseLanding", (handoff, _) -> handoff.refuseLanding(VoidReason.STALE_TURN, NOW));
        commands.put("conclude", (handoff, _) -> handoff.conclude(RECEIVER, SampleHandoffs.outcome(), NOW));
        commands.put("voidFor", (handoff, _) -> handoff.voidFor(VoidReason.CASE_CLOSED, NOW));
        return commands;
    }

    static Stream<Arguments> matrix() {
        var rows = TABLE.lines().map(line -> line.trim().split("\\s+")).toList();
        var header = rows.getFirst();
        var cells = new ArrayList<Arguments>();
        for (var row : rows.subList(1, rows.size())) {
            for (int column = 1; column < header.length; column++) {
                cells.add(Arguments.of(HandoffState.valueOf(row[0]), header[column], row[column]));
            }
        }
        return cells.stream();
    }

    @ParameterizedTest(name = "{0} + {1} -> {2}")
    @MethodSource("matrix")
    void aCommandLeadsWhereTheTableSaysOrIsRefusedWithTheStateThatHolds(
            HandoffState from, String command, String expected) {
        var handoff = SampleHandoffs.in(from);
        if (expected.equals("-")) {
            var refusal = catchThrowableOfType(
                    IllegalTransition.class, () -> COMMANDS.get(command).apply(handoff, TURN));
            assertThat(refusal.code()).isEqualTo("handoff-state");
            assertThat(refusal.values()).containsEntry("state", from);
            assertThat(handoff.state()).isEqualTo(from);
        } else {
            var event = COMMANDS.get(command).apply(handoff, TURN);
            assertThat(handoff.state()).hasToString(expected);
            assertThat(event.handoffId()).isEqualTo(handoff.id());
            assertThat(event.key()).isEqualTo(handoff.caseId().toString());
        }
    }

    @Test
    void theTableNamesEveryStateAndEveryMove() {
        var lines = TABLE.lines().toList();
        assertThat(lines.stream().skip(1).map(line -> line.split("\\s+")[0]))
                .containsExactlyInAnyOrderElementsOf(
                        Arrays.stream(HandoffState.values()).map(Enum::name).toList());
        assertThat(List.of(lines.getFirst().trim().split("\\s+"))).hasSize(Move.values().length + 1);
        assertThat(COMMANDS).hasSameSizeAs(Move.values());
    }
}
