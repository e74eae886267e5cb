package nl.stokje.acceptance.protocol;

import java.time.Instant;
import nl.stokje.handoff.handoff.Handoff;
import nl.stokje.handoff.handoff.HandoffEvent;
import nl.stokje.handoff.handoff.Question;
import nl.stokje.kit.Oin;

/** What a party of a handoff can do to it, besides granting a request. */
enum Command {
    REFUSE,
    ASK,
    ANSWER,
    ACCEPT,
    DECLINE,
    WITHDRAW,
    RELEASE,
    REPORT_LANDING,
    CONCLUDE;

    HandoffEvent apply(Handoff handoff, Oin by, Instant now) {
        return switch (this) {
            case REFUSE -> handoff.refuse(by, "We keep the case", now);
            case ASK -> handoff.ask(by, "How old is she?", now);
            case ANSWER -> handoff.answer(by, openQuestionOf(handoff), "Seventeen", now);
            case ACCEPT -> handoff.accept(by, null, now);
            case DECLINE -> handoff.decline(by, Samples.noRoom(), now);
            case WITHDRAW -> handoff.withdraw(by, "Solved otherwise", now);
            case RELEASE -> handoff.release(by, "Not for us", now);
            case REPORT_LANDING -> handoff.reportLanding(by, Samples.landing(handoff.kind(), now), now);
            case CONCLUDE -> handoff.conclude(by, Samples.outcome(), now);
        };
    }

    private static int openQuestionOf(Handoff handoff) {
        return handoff.conversation().questions().stream()
                .filter(question -> question.answer() == null)
                .mapToInt(Question::number)
                .findFirst()
                .orElse(1);
    }
}
