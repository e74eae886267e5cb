package nl.stokje.cases.baton;

import java.time.Instant;
import java.util.List;
import nl.stokje.kit.Oin;

/** What happens to the baton of a case, and to the case itself. */
public sealed interface BatonEvent extends CaseEvent {
    record Opened(CaseId caseId, IntakeId intakeId, Oin holder, int turn, Instant openedAt) implements BatonEvent {}

    /** By what the baton passed. */
    enum PassedBy {
        LANDING,
        SUCCESSION
    }

    /**
     * @param handoffId of a landing, else null
     * @param successionId of a succession, else null
     * @param status a closed case passes by succession, and stays closed
     */
    record BatonPassed(
            CaseId caseId,
            PassedBy by,
            HandoffId handoffId,
            SuccessionId successionId,
            Oin from,
            Oin to,
            int turn,
            CaseStatus status,
            Instant passedAt)
            implements BatonEvent {
        static BatonPassed byLanding(Landing landing, int turn, Instant now) {
            return new BatonPassed(
                    landing.caseId(),
                    PassedBy.LANDING,
                    landing.handoffId(),
                    null,
                    landing.sender(),
                    landing.receiver(),
                    turn,
                    CaseStatus.OPEN,
                    now);
        }

        /** @param from who held the case until now */
        static BatonPassed bySuccession(Case theCase, SuccessionId succession, Oin from, Instant now) {
            return new BatonPassed(
                    theCase.id(),
                    PassedBy.SUCCESSION,
                    null,
                    succession,
                    from,
                    theCase.holder(),
                    theCase.turn(),
                    theCase.status(),
                    now);
        }
    }

    /** Why a landing changes nothing. */
    enum BatonRefusal {
        STALE_TURN,
        CASE_CLOSED,
        NOT_HOLDER,
        AGENCY_REMOVED,
        CASE_UNKNOWN
    }

    /**
     * @param expectedTurn the turn that the landing was based on
     * @param turn the turn that holds; 0 when the case isn't known
     */
    record BatonRefused(
            CaseId caseId,
            HandoffId handoffId,
            Oin sender,
            Oin receiver,
            BatonRefusal reason,
            int expectedTurn,
            int turn,
            Instant refusedAt)
            implements BatonEvent {}

    record Closed(CaseId caseId, Oin holder, int turn, Instant closedAt) implements BatonEvent {}

    /** Why a closed case opens again. */
    enum ReopenReason {
        /** The citizen says that they weren't helped. */
        NOT_HELPED,
        /** Its agency closed it by mistake. */
        CLOSED_BY_MISTAKE
    }

    record Reopened(CaseId caseId, Oin holder, int turn, ReopenReason reason, Instant reopenedAt)
            implements BatonEvent {}

    @Override
    default String type() {
        return switch (this) {
            case Opened _ -> "case.opened";
            case BatonPassed _ -> "case.baton-passed";
            case BatonRefused _ -> "case.baton-refused";
            case Closed _ -> "case.closed";
            case Reopened _ -> "case.reopened";
        };
    }

    @Override
    default String detail() {
        return switch (this) {
            case BatonPassed passed -> passed.by().name();
            case BatonRefused refused -> refused.reason().name();
            case Reopened reopened -> reopened.reason().name();
            case Opened _, Closed _ -> null;
        };
    }

    @Override
    default List<Oin> parties() {
        return switch (this) {
            case Opened opened -> List.of(opened.holder());
            case BatonPassed passed -> List.of(passed.from(), passed.to());
            case BatonRefused refused -> List.of(refused.sender(), refused.receiver());
            case Closed closed -> List.of(closed.holder());
            case Reopened reopened -> List.of(reopened.holder());
        };
    }
}
