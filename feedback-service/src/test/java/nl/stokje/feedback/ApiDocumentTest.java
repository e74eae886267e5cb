package nl.stokje.feedback;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Set;
import nl.stokje.kit.TestKeys;
import nl.stokje.kit.rest.ApiDocumentChecks;
import nl.stokje.servers.TestServers;

@QuarkusTest
@QuarkusTestResource(value = TestServers.class, initArgs = @ResourceArg(name = "service", value = "feedback"))
@QuarkusTestResource(value = TestKeys.class, initArgs = @ResourceArg(name = "service", value = "feedback-service"))
class ApiDocumentTest extends ApiDocumentChecks {
    @Override
    protected Set<String> paths() {
        return Set.of(
                "/answer-sessions",
                "/answers",
                "/insights",
                "/invitations",
                "/invitations/{id}",
                "/invitations/{id}/links",
                "/jwks",
                "/case-keys/{caseId}/destructions",
                "/parked-keys",
                "/parked-keys/{id}/decisions");
    }
}
