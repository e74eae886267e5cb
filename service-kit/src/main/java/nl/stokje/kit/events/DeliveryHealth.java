package nl.stokje.kit.events;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Says which consumer waits for what, and since when. */
@Readiness
@ApplicationScoped
class DeliveryHealth implements HealthCheck {
    private final Deliveries deliveries;

    DeliveryHealth(Deliveries deliveries) {
        this.deliveries = deliveries;
    }

    @Override
    public HealthCheckResponse call() {
        var waiting = deliveries.waiting();
        var response = HealthCheckResponse.named("deliveries").status(waiting.isEmpty());
        waiting.forEach((consumer, why) -> response.withData(consumer, why.why() + " since " + why.since()));
        return response.build();
    }
}
