package nl.stokje.cases;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Set;
import nl.stokje.kit.TestKeys;
import nl.stokje.kit.rest.ApiDocumentChecks;
import nl.stokje.servers.TestServers;

@QuarkusTest
@QuarkusTestResource(value = TestServers.class, initArgs = @ResourceArg(name = "service", value = "case"))
@QuarkusTestResource(value = TestKeys.class, initArgs = @ResourceArg(name = "service", value = "case-service"))
class ApiDocumentTest extends ApiDocumentChecks {
    @Override
    protected Set<String> paths() {
        return Set.of(
                "/cases",
                "/cases/{id}",
                "/cases/{id}/access-log",
                "/cases/{id}/assignment",
                "/cases/{id}/consents",
                "/cases/{id}/context-items",
                "/cases/{id}/coordinator-decisions",
                "/cases/{id}/decisions",
                "/cases/{id}/holders",
                "/cases/{id}/next-date",
                "/cases/{id}/requirements",
                "/cases/{id}/requirements/{requirementId}/decisions",
                "/cases/{id}/timeline",
                "/discrepancies",
                "/jwks",
                "/case-keys/{caseId}/destructions",
                "/parked-keys",
                "/parked-keys/{id}/decisions",
                "/successions",
                "/successions/{id}",
                "/successions/{id}/failures");
    }
}
