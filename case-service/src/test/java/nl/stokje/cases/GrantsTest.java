package nl.stokje.cases;

import static nl.stokje.kit.grants.TableUse.appended;
import static nl.stokje.kit.grants.TableUse.appendedAndChangedIn;
import static nl.stokje.kit.grants.TableUse.changeable;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import nl.stokje.kit.TestKeys;
import nl.stokje.kit.grants.GrantChecks;
import nl.stokje.kit.grants.TableUse;
import nl.stokje.servers.TestServers;

@QuarkusTest
@QuarkusTestResource(value = TestServers.class, initArgs = @ResourceArg(name = "service", value = "case"))
@QuarkusTestResource(value = TestKeys.class, initArgs = @ResourceArg(name = "service", value = "case-service"))
class GrantsTest extends GrantChecks {
    @Override
    protected Map<String, TableUse> tables() {
        return Map.ofEntries(
                Map.entry("cases", changeable()),
                Map.entry("baton_period", appendedAndChangedIn("until_at")),
                Map.entry("requirement", changeable()),
                Map.entry("context_item", appended()),
                Map.entry("consent", appended()),
                Map.entry("intake_content", appended()),
                Map.entry("timeline_entry", appended()),
                Map.entry("proposal", changeable()),
                Map.entry("assistance", changeable()),
                Map.entry("case_request", changeable()),
                Map.entry("coordination", changeable()),
                Map.entry("assignment", changeable()),
                Map.entry("agency_key", changeable().andDeleted()),
                Map.entry("removed_agency", appended().andDeleted()),
                Map.entry("succession", changeable()),
                Map.entry("succession_step", changeable()),
                Map.entry("discrepancy", changeable().andDeleted()));
    }
}
