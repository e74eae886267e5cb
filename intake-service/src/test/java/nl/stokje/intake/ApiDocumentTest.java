package nl.stokje.intake;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Set;
import nl.stokje.kit.TestKeys;
import nl.stokje.kit.rest.ApiDocumentChecks;
import nl.stokje.servers.TestServers;

@QuarkusTest
@QuarkusTestResource(value = TestServers.class, initArgs = @ResourceArg(name = "service", value = "intake"))
@QuarkusTestResource(value = TestKeys.class, initArgs = @ResourceArg(name = "service", value = "intake-service"))
class ApiDocumentTest extends ApiDocumentChecks {
    @Override
    protected Set<String> paths() {
        return Set.of(
                "/intakes",
                "/intakes/{id}",
                "/intakes/{id}/access-log",
                "/jwks",
                "/case-keys/{caseId}/destructions",
                "/parked-keys",
                "/parked-keys/{id}/decisions",
                "/requirement-catalogues",
                "/requirement-catalogues/{version}");
    }
}
