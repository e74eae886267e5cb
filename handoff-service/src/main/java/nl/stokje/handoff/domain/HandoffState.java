package nl.stokje.handoff.domain;

import static nl.stokje.handoff.domain.Move.ACCEPT;
import static nl.stokje.handoff.domain.Move.ANSWER;
import static nl.stokje.handoff.domain.Move.ASK;
import static nl.stokje.handoff.domain.Move.CONCLUDE;
import static nl.stokje.handoff.domain.Move.DECLINE;
import static nl.stokje.handoff.domain.Move.LAND;
import static nl.stokje.handoff.domain.Move.OFFER;
import static nl.stokje.handoff.domain.Move.REFUSE_LANDING;
import static nl.stokje.handoff.domain.Move.REFUSE_PREVIEW;
import static nl.stokje.handoff.domain.Move.RELEASE;
import static nl.stokje.handoff.domain.Move.REPORT_LANDING;
import static nl.stokje.handoff.domain.Move.VOID_FOR_CASE;
import static nl.stokje.handoff.domain.Move.WITHDRAW;

import java.util.Map;
import java.util.Optional;

/** Where a handoff stands, and which move leads where. What isn't in the table can't happen. */
public enum HandoffState {
    PREPARING,
    OFFERED,
    CLARIFYING,
    ACCEPTED,
    LANDING,
    LANDED,
    CONCLUDED,
    DECLINED,
    RELEASED,
    WITHDRAWN,
    VOID;

    /** Where this move leads from here, if it is possible here. */
    Optional<HandoffState> after(Move move) {
        return Optional.ofNullable(moves().get(move));
    }

    /** A handoff that waits for case-service's own answer (PREPARING, LANDING) is ended by that answer alone. */
    private Map<Move, HandoffState> moves() {
        return switch (this) {
            case PREPARING -> Map.of(OFFER, OFFERED, REFUSE_PREVIEW, VOID, WITHDRAW, WITHDRAWN);
            case OFFERED ->
                Map.of(
                        ASK, CLARIFYING,
                        ACCEPT, ACCEPTED,
                        DECLINE, DECLINED,
                        WITHDRAW, WITHDRAWN,
                        VOID_FOR_CASE, VOID);
            case CLARIFYING ->
                Map.of(
                        ANSWER, OFFERED,
                        ACCEPT, ACCEPTED,
                        DECLINE, DECLINED,
                        WITHDRAW, WITHDRAWN,
                        VOID_FOR_CASE, VOID);
            case ACCEPTED ->
                Map.of(REPORT_LANDING, LANDING, RELEASE, RELEASED, WITHDRAW, WITHDRAWN, VOID_FOR_CASE, VOID);
            case LANDING -> Map.of(LAND, LANDED, REFUSE_LANDING, VOID);
            case LANDED -> Map.of(CONCLUDE, CONCLUDED);
            case CONCLUDED, DECLINED, RELEASED, WITHDRAWN, VOID -> Map.of();
        };
    }

    /** Whether it ended without the baton having passed: then nothing of the citizen's is handed out any more (I5). */
    public boolean endedWithoutLanding() {
        return switch (this) {
            case DECLINED, RELEASED, WITHDRAWN, VOID -> true;
            case PREPARING, OFFERED, CLARIFYING, ACCEPTED, LANDING, LANDED, CONCLUDED -> false;
        };
    }

    /** Whether the receiver has it before them: news about the case can then still overtake it. */
    public boolean isOutWithReceiver() {
        return after(VOID_FOR_CASE).isPresent();
    }
}
