package nl.stokje.cases;

import java.util.List;
import nl.stokje.cases.baton.BatonEvent;
import nl.stokje.cases.coordination.CoordinationEvent;
import nl.stokje.cases.disclosure.DisclosureEvent;
import nl.stokje.cases.handoff.AdviceReceived;
import nl.stokje.cases.handoff.RequestEvent;
import nl.stokje.cases.nextdate.RungReached;
import nl.stokje.cases.requirement.RequirementEvent;
import nl.stokje.kit.events.AsyncApiChecks;
import nl.stokje.kit.events.PublicEvent;

class AsyncApiTest extends AsyncApiChecks {
    /** All that case-service publishes, concept by concept. */
    static final List<Class<? extends PublicEvent>> EVENTS = List.of(
            BatonEvent.class,
            RequirementEvent.class,
            CoordinationEvent.class,
            DisclosureEvent.class,
            RequestEvent.class,
            AdviceReceived.class,
            RungReached.class);

    @Override
    protected List<Class<? extends PublicEvent>> events() {
        return EVENTS;
    }
}
