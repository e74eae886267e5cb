package nl.stokje.feedback;

import static nl.stokje.kit.grants.TableUse.appended;
import static nl.stokje.kit.grants.TableUse.appendedAndChangedIn;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import nl.stokje.kit.TestKeys;
import nl.stokje.kit.grants.GrantChecks;
import nl.stokje.kit.grants.TableUse;
import nl.stokje.servers.TestServers;

@QuarkusTest
@QuarkusTestResource(value = TestServers.class, initArgs = @ResourceArg(name = "service", value = "feedback"))
@QuarkusTestResource(value = TestKeys.class, initArgs = @ResourceArg(name = "service", value = "feedback-service"))
class GrantsTest extends GrantChecks {
    @Override
    protected Map<String, TableUse> tables() {
        return Map.of(
                "link",
                appended(),
                "handoff_result",
                appended(),
                "invitation",
                appendedAndChangedIn("version", "asked_at", "helped", "told_again", "words", "answered_at"));
    }
}
