package nl.stokje.kit.events;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Says which consumer waits for what, and since when. */
@Readiness
@ApplicationScoped
class DispatchHealth implements HealthCheck {
    private final EventDispatcher dispatcher;

    DispatchHealth(EventDispatcher dispatcher) {
        this.dispatcher = dispatcher;
    }

    @Override
    public HealthCheckResponse call() {
        var waiting = dispatcher.waiting();
        var response = HealthCheckResponse.named("deliveries").status(waiting.isEmpty());
        waiting.forEach((consumer, why) -> response.withData(consumer, why.why() + " since " + why.since()));
        return response.build();
    }
}
