package nl.stokje.intake;

import static nl.stokje.kit.grants.TableUse.appended;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import nl.stokje.kit.TestKeys;
import nl.stokje.kit.grants.GrantChecks;
import nl.stokje.kit.grants.TableUse;
import nl.stokje.servers.TestServers;

@QuarkusTest
@QuarkusTestResource(value = TestServers.class, initArgs = @ResourceArg(name = "service", value = "intake"))
@QuarkusTestResource(value = TestKeys.class, initArgs = @ResourceArg(name = "service", value = "intake-service"))
class GrantsTest extends GrantChecks {
    @Override
    protected Map<String, TableUse> tables() {
        return Map.of("intake", appended());
    }
}
