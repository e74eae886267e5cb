package nl.stokje.handoff;

import static nl.stokje.kit.grants.TableUse.appended;
import static nl.stokje.kit.grants.TableUse.appendedAndChangedIn;
import static nl.stokje.kit.grants.TableUse.changeable;
import static nl.stokje.kit.grants.TableUse.changedOnly;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import nl.stokje.kit.TestKeys;
import nl.stokje.kit.grants.GrantChecks;
import nl.stokje.kit.grants.TableUse;
import nl.stokje.servers.TestServers;

@QuarkusTest
@QuarkusTestResource(value = TestServers.class, initArgs = @ResourceArg(name = "service", value = "handoff"))
@QuarkusTestResource(value = TestKeys.class, initArgs = @ResourceArg(name = "service", value = "handoff-service"))
class GrantsTest extends GrantChecks {
    @Override
    protected Map<String, TableUse> tables() {
        return Map.ofEntries(
                Map.entry("agency", changeable()),
                Map.entry("key_change", appendedAndChangedIn("decision", "decided_by", "decided_at")),
                Map.entry("working_times", changeable()),
                Map.entry("capacity", changeable()),
                Map.entry("held_case", changeable()),
                Map.entry("former_holder", appended()),
                Map.entry("handoff", changeable()),
                Map.entry("question", appendedAndChangedIn("answer", "answered_at")),
                Map.entry("decision", appended()),
                Map.entry("sealed_part", appended().andDeleted()),
                Map.entry("conference", appended()),
                Map.entry("conference_participant", appended()),
                Map.entry("snapshot_report", changedOnly()));
    }
}
