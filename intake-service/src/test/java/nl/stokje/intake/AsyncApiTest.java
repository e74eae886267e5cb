package nl.stokje.intake;

import java.util.List;
import nl.stokje.intake.intake.IntakeRegistered;
import nl.stokje.kit.events.AsyncApiChecks;
import nl.stokje.kit.events.PublicEvent;

class AsyncApiTest extends AsyncApiChecks {
    @Override
    protected List<Class<? extends PublicEvent>> events() {
        return List.of(IntakeRegistered.class);
    }
}
