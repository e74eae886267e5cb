package nl.stokje.kit.events;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/**
 * Says which consumer waits for what, and since when; and how many keys wait for an operator, which is no reason to send nobody
 * here: other keys go on.
 */
@Readiness
@ApplicationScoped
class DispatchHealth implements HealthCheck {
    private final EventDispatcher dispatcher;
    private final OutboxLag backlog;

    DispatchHealth(EventDispatcher dispatcher, OutboxLag backlog) {
        this.dispatcher = dispatcher;
        this.backlog = backlog;
    }

    @Override
    public HealthCheckResponse call() {
        var waiting = dispatcher.waiting();
        var response = HealthCheckResponse.named("deliveries").status(waiting.isEmpty());
        waiting.forEach((consumer, why) -> response.withData(consumer, why.why() + " since " + why.since()));
        return response.withData("parkedKeys", backlog.parkedKeys()).build();
    }
}
