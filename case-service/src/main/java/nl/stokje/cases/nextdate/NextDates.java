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
import nl.stokje.cases.baton.CaseId;
import nl.stokje.cases.baton.CasePublisher;
import nl.stokje.cases.baton.Cases;
import nl.stokje.cases.baton.HolderOnly;
import nl.stokje.cases.baton.NextDate;
import nl.stokje.cases.coordination.Coordination;
import nl.stokje.kit.Actor;
import nl.stokje.kit.Refusal;
import nl.stokje.kit.timers.DueStep;
import nl.stokje.kit.timers.TimerHandler;
import nl.stokje.kit.timers.TimerStep;
import nl.stokje.kit.timers.Timers;
import nl.stokje.kit.vault.PersonalText;

/** Every open case has a next date, and climbs the ladder (escalation) when the date passes (I3). The case is held. */
@ApplicationScoped
public class NextDates implements TimerHandler {
    private static final String PHASE = "NEXT_DATE";

    private final Cases cases;
    private final Coordination coordination;
    private final Timers timers;
    private final CasePublisher publisher;
    private final Clock clock;
    private final NextDateConfig defaults;

    NextDates(
            Cases cases,
            Coordination coordination,
            Timers timers,
            CasePublisher publisher,
            Clock clock,
            NextDateConfig defaults) {
        this.cases = cases;
        this.coordination = coordination;
        this.timers = timers;
        this.publisher = publisher;
        this.clock = clock;
        this.defaults = defaults;
    }

    /** An agency answers for the case from now on, and hasn't chosen a date yet: the date goes by the urgency. */
    public void begin(Case theCase) {
        var now = clock.instant();
        choose(theCase, new NextDate(now.plus(defaultFor(theCase)), null, now));
    }

    /**
     * The holder, or the agency that coordinates, says when the holder looks at the case again.
     *
     * @param what what is to happen then, or null
     * @param precondition refuses the version of the case if it isn't the one that this is based on
     * @throws Refusal when the agency neither holds nor coordinates such a case, the case is closed, or the date isn't ahead
     */
    @Transactional
    Case lookAgain(CaseId caseId, Instant dueAt, String what, LongConsumer precondition, Actor by) {
        var theCase = cases.workedOnBy(by.agency(), caseId);
        if (!coordination.coordinatingAgencyOf(theCase).of(theCase).equals(by.agency())) {
            HolderOnly.require(theCase, by.agency());
        }
        precondition.accept(theCase.version());
        choose(theCase, new NextDate(dueAt, PersonalText.of(what), clock.instant()));
        cases.flush();
        return theCase;
    }

    /** Nobody answers for the case any more. */
    public void end(Case theCase) {
        timers.cancel(theCase.id().value(), PHASE);
    }

    @Override
    public Set<String> phases() {
        return Set.of(PHASE);
    }

    @Override
    public void hold(UUID caseId) {
        cases.locked(new CaseId(caseId));
    }

    @Override
    public void reach(DueStep due) {
        var theCase = cases.findById(due.itemId());
        var rung = Rung.valueOf(due.step());
        var now = clock.instant();
        publisher.publish(RungReached.of(theCase, rung, due.dueAt(), now), theCase);
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
                theCase.id().value(),
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
