package nl.stokje.feedback;

import java.util.List;
import nl.stokje.feedback.invitation.FeedbackEvent;
import nl.stokje.kit.events.AsyncApiChecks;
import nl.stokje.kit.events.PublicEvent;

class AsyncApiTest extends AsyncApiChecks {
    @Override
    protected List<Class<? extends PublicEvent>> events() {
        return List.of(FeedbackEvent.class);
    }
}
