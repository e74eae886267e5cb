package nl.stokje.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.stokje.local.Agency;
import nl.stokje.local.Client;
import nl.stokje.local.Desk;
import nl.stokje.local.Platform;
import nl.stokje.local.Story;
import org.junit.jupiter.api.Test;

/** The keys of a case are destroyed in the four services: nothing of it can be read, and everything else goes on. */
class ErasedCaseTest {
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private final Platform platform = OnePlatform.running();
    private final Desk townHall = Desk.at(platform, Agency.TOWN_HALL);
    private final Desk housing = Desk.at(platform, Agency.HOUSING);
    private final Client operator = platform.as(Agency.TOWN_HALL, "operator");
    private final Erasure erasure = new Erasure(operator);

    @Test
    void onceItsKeysAreDestroyedNothingOfACaseIsReadableAndOthersGoOn() throws SQLException {
        var erased = passed();
        var other = passed();

        for (var service : Platform.SERVICES) {
            var first = erasure.destroy(service, erased.caseId());
            assertThat(erasure.destroy(service, erased.caseId()))
                    .as("once more at " + service)
                    .isEqualTo(first);
            assertThat(keyOf(service, erased.caseId()))
                    .as("the key at " + service)
                    .isNull();
        }
        // feedback-service has a key once a citizen has answered.
        for (var service : List.of("intake", "case", "handoff")) {
            assertThat(keyOf(service, other.caseId())).as(service).isNotNull();
        }

        assertThat(townHall.client()
                        .get("intake", "/intakes/" + erased.intakeId())
                        .status())
                .isEqualTo(410);
        assertThat(housing.client().get("case", "/cases/" + erased.caseId()).status())
                .isEqualTo(410);
        assertThat(housing.context(erased.handoff()).status()).isEqualTo(410);
        var handoff = townHall.client()
                .get("handoff", "/handoffs/" + erased.handoff())
                .expect(200);
        assertThat(handoff.at("/proposal/need/text").textValue()).isEqualTo("[erased]");
        assertThat(housing.client()
                        .post(
                                "case",
                                "/cases/%s/context-items".formatted(erased.caseId()),
                                Map.of("category", "PLAN", "text", "Something more"))
                        .status())
                .isEqualTo(410);

        assertThat(housing.awaitCase(other.caseId())
                        .at("/intakeContent/story/text")
                        .textValue())
                .isNotBlank();
        assertThat(housing.client().get("case", "/cases").expect(200).toString())
                .contains(other.caseId());
        assertThat(housing.client().get("handoff", "/handoffs").expect(200).toString())
                .contains(erased.handoff(), other.handoff());
        housing.close(other.caseId(), "She has a room").expect(201);
        assertThat(passed().caseId()).isNotBlank();
    }

    /** The event of the intake reaches case-service only after the key was destroyed there. */
    @Test
    void anEventThatComesAfterTheKeyWasDestroyedIsParkedAndNothingOfItIsStored() throws SQLException {
        platform.kill("connect");
        String caseId;
        try {
            caseId = townHall.register(Story.intake()).get("caseId").textValue();
            erasure.destroy("case", caseId);
        } finally {
            platform.restart("connect");
        }
        var parked = await("the parked key of " + caseId)
                .atMost(PATIENCE)
                .until(() -> parkedAt("case", caseId), Optional::isPresent)
                .orElseThrow();
        assertThat(keyOf("case", caseId)).isNull();
        assertThat(storedOf(caseId)).isNull();
        await("health says that it waits")
                .atMost(PATIENCE)
                .ignoreExceptions()
                .until(() -> parkedKeysByHealthOf("case") > 0);
        assertThat(passed().caseId()).isNotBlank();

        operator.post(
                        "case",
                        "/parked-keys/%s/decisions".formatted(parked),
                        Map.of("decision", "VOID", "reason", "The case was erased"))
                .expect(201);
        assertThat(townHall.client().get("case", "/cases/" + caseId).status()).isEqualTo(404);
    }

    @Test
    void whatIsAskedOfAServiceAfterTheKeyWasDestroyedIsRefusedAndOtherCasesGoOn() throws SQLException {
        var caseId = townHall.register(Story.intake()).get("caseId").textValue();
        townHall.awaitCase(caseId);
        erasure.destroy("handoff", caseId);
        assertThat(townHall.client()
                        .post(
                                "handoff",
                                "/handoffs",
                                Map.of(
                                        "caseId",
                                        caseId,
                                        "kind",
                                        "TRANSFER",
                                        "receiver",
                                        Agency.HOUSING.oin(),
                                        "urgency",
                                        "NORMAL",
                                        "need",
                                        Map.of("code", "SHELTER", "text", "A bed for a girl of seventeen"),
                                        "purpose",
                                        "A safe place",
                                        "basis",
                                        Desk.LEGAL_TASK,
                                        "categories",
                                        List.of("STORY")))
                        .status())
                .isEqualTo(410);
        assertThat(keyOf("handoff", caseId)).isNull();
        assertThat(passed().caseId()).isNotBlank();
    }

    private Optional<String> parkedAt(String service, String caseId) {
        return operator.get(service, "/parked-keys?limit=200")
                .expect(200)
                .get("items")
                .valueStream()
                .filter(key -> key.toString().contains(caseId))
                .map(key -> key.get("id").textValue())
                .findFirst();
    }

    private long parkedKeysByHealthOf(String service) throws IOException {
        return new ObjectMapper()
                .readTree(platform.service(service).resolve("/q/health/ready").toURL())
                .findPath("parkedKeys")
                .longValue();
    }

    private PassedCase passed() {
        return PassedCase.between(townHall, housing);
    }

    private byte[] keyOf(String service, String caseId) throws SQLException {
        return bytes("stokje_%s_keys".formatted(service), "SELECT wrapped FROM case_key WHERE case_id = ?", caseId);
    }

    private byte[] storedOf(String caseId) throws SQLException {
        return bytes("stokje_case", "SELECT content FROM intake_content WHERE case_id = ?", caseId);
    }

    private byte[] bytes(String database, String sql, String caseId) throws SQLException {
        try (var connection = platform.databases().connect(database);
                var statement = connection.prepareStatement(sql)) {
            statement.setObject(1, UUID.fromString(caseId));
            var row = statement.executeQuery();
            return row.next() ? row.getBytes(1) : null;
        }
    }
}
