package nl.stokje.feedback;

import static nl.stokje.kit.wall.SecondWallChecks.Seer.ONE;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import nl.stokje.kit.Ids;
import nl.stokje.kit.TestKeys;
import nl.stokje.kit.wall.SecondWallChecks;
import nl.stokje.servers.TestServers;

/** An invitation of one agency. */
@QuarkusTest
@QuarkusTestResource(value = TestServers.class, initArgs = @ResourceArg(name = "service", value = "feedback"))
@QuarkusTestResource(value = TestKeys.class, initArgs = @ResourceArg(name = "service", value = "feedback-service"))
class SecondWallTest extends SecondWallChecks {
    private final String id = Ids.next().toString();

    @Override
    protected Map<String, Seen> seen() {
        return Map.of("invitation", Seen.by(ONE), "link", Seen.by(ONE), "handoff_result", Seen.by(ONE));
    }

    @Override
    protected String rows() {
        // Citizens have no token: their keys are for whoever knows them.
        return """
                DELETE FROM idempotency_key WHERE caller = 'anonymous';
                INSERT INTO invitation (id, version, case_id, handoff_id, agency, occasion, turn, invited_at)
                VALUES ('%1$s', 0, '%1$s', '%1$s', '%2$s', 'LANDING', 2, now());
                INSERT INTO link VALUES ('%1$s', '%1$s', '%1$s', 'ans', now(), now());
                INSERT INTO handoff_result VALUES ('%1$s', 'HELPED', now());
                """.formatted(id, one);
    }

    @Override
    protected String withoutThem() {
        return """
                DELETE FROM handoff_result WHERE handoff_id = '%1$s';
                DELETE FROM link WHERE id = '%1$s';
                DELETE FROM invitation WHERE id = '%1$s';
                """.formatted(id);
    }
}
