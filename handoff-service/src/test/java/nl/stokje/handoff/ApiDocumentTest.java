package nl.stokje.handoff;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.stokje.kit.TestKeys;
import nl.stokje.kit.rest.ApiDocumentChecks;
import nl.stokje.servers.TestServers;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = TestServers.class, initArgs = @ResourceArg(name = "service", value = "handoff"))
@QuarkusTestResource(value = TestKeys.class, initArgs = @ResourceArg(name = "service", value = "handoff-service"))
class ApiDocumentTest extends ApiDocumentChecks {
    @Override
    protected Set<String> paths() {
        return Set.of(
                "/agencies",
                "/agencies/{oin}",
                "/agencies/{oin}/capacities",
                "/agencies/{oin}/capacities/{needCode}",
                "/agencies/{oin}/key-changes",
                "/agencies/{oin}/key-changes/{id}/decisions",
                "/agencies/{oin}/working-times",
                "/handoffs",
                "/handoffs/{id}",
                "/handoffs/{id}/context",
                "/handoffs/{id}/decisions",
                "/handoffs/{id}/landing-reports",
                "/handoffs/{id}/outcomes",
                "/handoffs/{id}/re-routings",
                "/handoffs/{id}/voidings",
                "/handoff-requests",
                "/conferences",
                "/conferences/{id}",
                "/handoffs/{id}/preview",
                "/handoffs/{id}/questions",
                "/handoffs/{id}/questions/{number}/answers",
                "/jwks",
                "/need-codes",
                "/case-keys/{caseId}/destructions",
                "/parked-keys",
                "/parked-keys/{id}/decisions",
                "/routing-suggestions");
    }

    @Test
    void whatAnOperationAnswersIsDescribed() {
        var paths = document().get("paths");
        assertThat(names(paths.at("/~1agencies~1{oin}/put/responses"))).contains("410", "412", "413", "415", "428");
        assertThat(names(paths.at("/~1handoffs~1{id}~1decisions/get/responses")))
                .doesNotContain("412", "413", "428");
        assertThat(names(paths.at("/~1handoffs~1{id}~1context/get/responses"))).contains("409", "410");
        assertThat(names(paths.at("/~1handoffs~1{id}~1context/get/responses/410/content")))
                .containsExactly("application/problem+json");
        assertThat(names(paths.at("/~1handoffs~1{id}~1preview/get/responses/200/content")))
                .containsExactlyInAnyOrder("application/json", "application/jose+json", "application/jose");
        assertThat(paths.at("/~1jwks/get/security"))
                .as("anybody may read the keys")
                .isEmpty();
    }

    private static List<String> names(JsonNode object) {
        return object.properties().stream().map(Map.Entry::getKey).toList();
    }
}
