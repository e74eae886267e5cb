package nl.stokje.intake;

import static nl.stokje.kit.wall.SecondWallChecks.Seer.ONE;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import nl.stokje.kit.Ids;
import nl.stokje.kit.TestKeys;
import nl.stokje.kit.wall.SecondWallChecks;
import nl.stokje.servers.TestServers;

/** An intake at one agency. */
@QuarkusTest
@QuarkusTestResource(value = TestServers.class, initArgs = @ResourceArg(name = "service", value = "intake"))
@QuarkusTestResource(value = TestKeys.class, initArgs = @ResourceArg(name = "service", value = "intake-service"))
class SecondWallTest extends SecondWallChecks {
    private final String id = Ids.next().toString();

    @Override
    protected Map<String, Seen> seen() {
        return Map.of("intake", Seen.by(ONE), "access_log_entry", Seen.by(ONE));
    }

    @Override
    protected String rows() {
        return """
                INSERT INTO intake (id, case_id, agency, channel, urgency, content, registered_by, registered_at)
                VALUES ('%1$s', '%1$s', '%2$s', 'DESK', 'NORMAL', '', 'ans', now());
                """.formatted(id, one);
    }

    @Override
    protected String withoutThem() {
        return """
                DELETE FROM intake WHERE id = '%1$s';
                """.formatted(id);
    }
}
