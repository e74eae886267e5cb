package nl.stokje.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.UUID;
import java.util.stream.Stream;
import nl.stokje.local.Agency;
import nl.stokje.local.Desk;
import nl.stokje.local.Platform;
import nl.stokje.servers.VaultKeyset;
import org.junit.jupiter.api.Test;

/** The keyset of case-service is exchanged while it runs, and it is killed (SIGKILL) in the middle of wrapping anew. */
class KeysetRotatedTest {
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final int CASES = 6;

    private final Platform platform = OnePlatform.running();
    private final Desk townHall = Desk.at(platform, Agency.TOWN_HALL).patient(PATIENCE);
    private final Desk housing = Desk.at(platform, Agency.HOUSING).patient(PATIENCE);
    private final VaultKeyset keyset = VaultKeyset.at(platform.home().resolve("keys/case-service.keyset.json"));

    @Test
    void killedWhileItWrapsKeysAnewAServiceGoesOnWhereItStoppedAndAllOpens() throws SQLException {
        var passed = Stream.generate(() -> PassedCase.between(townHall, housing))
                .limit(CASES)
                .toList();
        var earlier = encrypting();
        var next = keyset.add();
        try (var holding = keys()) {
            holding.setAutoCommit(false);
            holdOneInTheMiddle(holding);
            keyset.promote(next);
            await("the service waits for the key that is held")
                    .atMost(PATIENCE)
                    .until(() -> wrappedBy(next) > 0 && somebodyWaits());
            platform.kill("case-service");
            holding.rollback();
        }
        assertThat(wrappedBy(earlier)).as("keys under the earlier one").isPositive();

        platform.restart("case-service");
        await("all are wrapped anew").atMost(PATIENCE).until(() -> wrappedBy(earlier) == 0);

        platform.kill("case-service");
        keyset.remove(earlier);
        platform.restart("case-service");
        for (var one : passed) {
            assertThat(housing.awaitCase(one.caseId())
                            .at("/intakeContent/story/text")
                            .textValue())
                    .isNotBlank();
        }
        assertThat(PassedCase.between(townHall, housing).caseId()).isNotBlank();
    }

    private int encrypting() {
        return keyset.keys().stream()
                .filter(key -> key.endsWith(" encrypts"))
                .map(key -> Integer.parseUnsignedInt(key.split(" ")[0]))
                .findFirst()
                .orElseThrow();
    }

    /** They are wrapped in the order of their cases, one by one: half of them are behind this one. */
    private static void holdOneInTheMiddle(Connection keys) throws SQLException {
        var middle = "SELECT case_id FROM case_key WHERE wrapped IS NOT NULL ORDER BY case_id "
                + "OFFSET (SELECT count(*) / 2 FROM case_key WHERE wrapped IS NOT NULL) LIMIT 1";
        try (var statement = keys.createStatement();
                var row = statement.executeQuery(middle)) {
            row.next();
            hold(keys, row.getObject(1, UUID.class));
        }
    }

    private static void hold(Connection keys, UUID caseId) throws SQLException {
        try (var statement = keys.prepareStatement("SELECT FROM case_key WHERE case_id = ? FOR UPDATE")) {
            statement.setObject(1, caseId);
            statement.executeQuery();
        }
    }

    private long wrappedBy(int key) throws SQLException {
        return number("SELECT count(*) FROM case_key WHERE wrapped IS NOT NULL AND wrapped_by = " + key);
    }

    private boolean somebodyWaits() throws SQLException {
        return number("SELECT count(*) FROM pg_locks WHERE NOT granted AND pid IN "
                        + "(SELECT pid FROM pg_stat_activity WHERE datname = current_database())")
                > 0;
    }

    private long number(String sql) throws SQLException {
        try (var connection = keys();
                var statement = connection.createStatement();
                var row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        }
    }

    private Connection keys() throws SQLException {
        return platform.databases().connect("stokje_case_keys");
    }
}
