package nl.stokje.handoff;

import java.util.List;
import nl.stokje.handoff.conference.ConferenceHeld;
import nl.stokje.handoff.directory.AgencyEvent;
import nl.stokje.handoff.handoff.HandoffEvent;
import nl.stokje.handoff.reconciliation.SnapshotReported;
import nl.stokje.kit.events.AsyncApiChecks;
import nl.stokje.kit.events.PublicEvent;

class AsyncApiTest extends AsyncApiChecks {
    @Override
    protected List<Class<? extends PublicEvent>> events() {
        return List.of(HandoffEvent.class, ConferenceHeld.class, AgencyEvent.class, SnapshotReported.class);
    }
}
