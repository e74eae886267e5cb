package nl.stokje.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.Map;
import nl.stokje.local.Agency;
import nl.stokje.local.Desk;
import nl.stokje.local.Platform;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The whole database of a service as it was before a case's keys were destroyed takes the place of the present one. */
class RestoredBackupTest {
    private static final String BACKUP = "stokje_case_backup";

    private final Platform platform = OnePlatform.running();
    private final Desk townHall = Desk.at(platform, Agency.TOWN_HALL);
    private final Desk housing = Desk.at(platform, Agency.HOUSING);
    private final Erasure erasure = new Erasure(platform.as(Agency.TOWN_HALL, "operator"));

    @AfterEach
    void goOnWithTheDatabaseOfNow() throws SQLException {
        platform.restart("case", Map.of());
        inPostgres("DROP DATABASE IF EXISTS " + BACKUP);
    }

    @Test
    void aBackupFromBeforeBringsNothingBackOfACaseWhoseKeysWereDestroyed() throws SQLException {
        var erased = PassedCase.between(townHall, housing);
        var other = PassedCase.between(townHall, housing);
        backUp();
        Platform.SERVICES.forEach(service -> erasure.destroy(service, erased.caseId()));

        platform.restart(
                "case",
                Map.of("QUARKUS_DATASOURCE_JDBC_URL", platform.databases().url().apply(BACKUP)));

        assertThat(housing.client().get("case", "/cases/" + erased.caseId()).status())
                .isEqualTo(410);
        assertThat(housing.awaitCase(other.caseId())
                        .at("/intakeContent/story/text")
                        .textValue())
                .isNotBlank();
    }

    /** A database is copied whole while nobody is connected to it. */
    private void backUp() throws SQLException {
        platform.kill("connect");
        platform.kill("case-service");
        inPostgres("CREATE DATABASE %s TEMPLATE stokje_case OWNER stokje_case_owner".formatted(BACKUP));
        platform.restart("connect");
        platform.restart("case-service");
    }

    private void inPostgres(String sql) throws SQLException {
        try (var connection = platform.databases().connect("postgres");
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
