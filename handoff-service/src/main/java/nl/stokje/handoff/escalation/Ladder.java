package nl.stokje.handoff.escalation;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.util.Arrays;
import nl.stokje.handoff.handoff.Handoff;
import nl.stokje.handoff.handoff.HandoffChanged;
import nl.stokje.handoff.handoff.Phase;
import nl.stokje.handoff.handoff.Rung;
import nl.stokje.handoff.workingtime.WorkingTimesOfAgencies;
import nl.stokje.kit.Oin;
import nl.stokje.kit.timers.TimerStep;
import nl.stokje.kit.timers.Timers;

/**
 * Puts a ladder (escalation) at every wait for an agency, by the working times of the agency that is waited for, and takes it
 * away when the wait is over (I3). A wait that has begun keeps the times that it began with.
 */
@ApplicationScoped
@Transactional(TxType.MANDATORY)
class Ladder {
    private final Timers timers;
    private final WorkingTimesOfAgencies workingTimes;
    private final Clock clock;

    Ladder(Timers timers, WorkingTimesOfAgencies workingTimes, Clock clock) {
        this.timers = timers;
        this.workingTimes = workingTimes;
        this.clock = clock;
    }

    void follow(@Observes @Priority(HandoffChanged.LADDER) HandoffChanged change) {
        follow(change.handoff());
    }

    /** A wait for an agency has begun, goes on, or is over. */
    void follow(Handoff handoff) {
        var waiting = handoff.progress().waiting();
        if (waiting.agency() == null) {
            timers.cancel(handoff.id().value());
        } else if (waiting.dueAt() == null) {
            handoff.progress().phase().ifPresent(phase -> start(handoff, phase));
        }
    }

    private void start(Handoff handoff, Phase phase) {
        var times = workingTimes.of(answering(handoff, phase));
        var now = clock.instant();
        var urgency = handoff.proposal().urgency();
        var limits =
                switch (phase) {
                    case REQUEST, ANSWER -> times.answering();
                    case LANDING -> times.landing();
                };
        var rungs = Arrays.stream(Rung.values())
                .map(rung -> new TimerStep(rung.name(), times.due(limits, urgency, now, rung.percent())))
                .toList();
        handoff.progress().awaitUntil(rungs.get(Rung.TEAM_LEAD.ordinal()).dueAt());
        timers.start(handoff.id().value(), phase.name(), rungs);
    }

    /** Whose working times count: those of the agency that the phase is about, even while a question is with the other. */
    private static Oin answering(Handoff handoff, Phase phase) {
        return switch (phase) {
            case REQUEST -> handoff.sender();
            case ANSWER, LANDING -> handoff.receiver();
        };
    }
}
