package nl.stokje.cases.nextdate;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Set;
import java.util.UUID;
import java.util.function.LongConsumer;
import nl.stokje.cases.baton.Case;
import nl.stokje.cases.baton.Cases;
import nl.stokje.cases.baton.NextDate;
import nl.stokje.cases.overview.CaseReading.Caseworker;
import nl.stokje.cases.timeline.Timeline;
import nl.stokje.kit.Refusal;
import nl.stokje.kit.events.Outbox;
import nl.stokje.kit.timers.DueStep;
import nl.stokje.kit.timers.TimerHandler;
import nl.stokje.kit.timers.TimerStep;
import nl.stokje.kit.timers.Timers;

/** Every open case has a next date, and climbs the ladder when it comes and goes (I3). The case is held. */
@ApplicationScoped
public class NextDates implements TimerHandler {
    private static final String PHASE = "NEXT_DATE";

    private final Cases cases;
    private final Timers timers;
    private final Timeline timeline;
    private final Outbox outbox;
    private final Clock clock;
    private final NextDateConfig.NextDate defaults;

    NextDates(Cases cases, Timers timers, Timeline timeline, Outbox outbox, Clock clock, NextDateConfig config) {
        this.cases = cases;
        this.timers = timers;
        this.timeline = timeline;
        this.outbox = outbox;
        this.clock = clock;
        this.defaults = config.nextDate();
    }

    /** Somebody answers for the case from now on, and hasn't said yet when they look at it: soon enough for its urgency. */
    void begin(Case theCase) {
        var now = clock.instant();
        choose(theCase, new NextDate(now.plus(defaultFor(theCase)), null, now));
    }

    /**
     * The holder says when it looks at the case again.
     *
     * @param what what is to happen then, or null
     * @param precondition refuses the version of the case if it isn't the one that this is based on
     * @throws Refusal when the agency doesn't hold such a case, it is closed, or the date isn't ahead
     */
    @Transactional
    public Case lookAgain(UUID caseId, Instant dueAt, String what, LongConsumer precondition, Caseworker by) {
        var theCase = cases.heldBy(by.agency(), caseId);
        precondition.accept(theCase.version());
        choose(theCase, new NextDate(dueAt, what, clock.instant()));
        cases.flush();
        return theCase;
    }

    /** Nobody answers for it any more. */
    void end(Case theCase) {
        timers.cancel(theCase.id(), PHASE);
    }

    @Override
    public Set<String> phases() {
        return Set.of(PHASE);
    }

    @Override
    public void hold(UUID caseId) {
        cases.locked(caseId);
    }

    @Override
    public void reach(DueStep due) {
        var theCase = cases.findById(due.itemId());
        var rung = Rung.valueOf(due.step());
        var now = clock.instant();
        var event = theCase.climb(rung, due.dueAt(), now);
        outbox.publish(event);
        timeline.add(event, null, theCase);
        if (rung == Rung.AGAIN) {
            start(theCase, now, theCase.nextDate().length());
        }
    }

    private void choose(Case theCase, NextDate next) {
        theCase.lookAgain(next);
        start(theCase, next.setAt(), next.length());
    }

    private void start(Case theCase, Instant from, Duration length) {
        timers.start(
                theCase.id(),
                PHASE,
                Arrays.stream(Rung.values())
                        .map(rung -> new TimerStep(rung.name(), rung.dueAt(from, length)))
                        .toList());
    }

    private Duration defaultFor(Case theCase) {
        return switch (theCase.urgency()) {
            case CRISIS -> defaults.crisis();
            case URGENT -> defaults.urgent();
            case NORMAL -> defaults.normal();
        };
    }
}
