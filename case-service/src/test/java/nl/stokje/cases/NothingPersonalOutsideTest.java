package nl.stokje.cases;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import nl.stokje.kit.Ids;
import nl.stokje.kit.grants.TableOwner;
import nl.stokje.kit.sealing.ReadableForms;
import nl.stokje.servers.Dump;
import org.junit.jupiter.api.Test;

/** Whatever happens to a case, what is published about it holds nothing personal that can be read (I6). */
@QuarkusTest
class NothingPersonalOutsideTest extends CaseServiceTest {
    /** A requirement of the published catalogue: that says nothing of the citizen, and is stored as it is. */
    private static final List<String> OF_THE_CATALOGUE = List.of("Kanarieformulier", "kanarie-code");

    private static final List<String> CANARIES = List.of(
            "Kanarie Zwaluwstaart",
            "kanarie@voorbeeld.nl",
            "Kanarieverhaal over thuis",
            "Kanariewens",
            "Kanarietante",
            "Kanariesignaal",
            "Kanariestraat 7",
            "Kanariebegeleider",
            "Kanarietijden",
            "Kanarievoogd",
            "123456782",
            "1987-06-05",
            "0687654321",
            "Kanarieformulier",
            "kanarie-code",
            "Kanariereden",
            "Kanarieslot",
            "Kanariebrief van haar vader",
            "A room tonight");

    @Inject
    TableOwner owner;

    @Test
    void noCanaryIsReadableInWhatIsToldOfACase_I6() {
        var caseId = openCase(Ids.next(), canaries());
        var requirement = as(TOWN_HALL).get("/v1/cases/{id}", caseId).<String>path("requirements[0].id");
        as(TOWN_HALL)
                .body(Map.of("decision", "WAIVE", "reason", "Kanariereden"))
                .post("/v1/cases/{id}/requirements/{r}/decisions", caseId, requirement)
                .then()
                .statusCode(201);
        as(TOWN_HALL)
                .body(Map.of(
                        "code",
                        "a-letter",
                        "labels",
                        Map.of("nl", "Kanariebrief van haar vader", "en", "Kanariebrief van haar vader")))
                .post("/v1/cases/{id}/requirements", caseId)
                .then()
                .statusCode(201);
        var handoff = Ids.next();
        handoffs.send(
                "handoff.proposed",
                caseId,
                proposal(
                        handoff,
                        caseId,
                        TOWN_HALL,
                        "CRISIS",
                        legalTask(),
                        "STORY",
                        "WISHES",
                        "IDENTITY",
                        "NETWORK",
                        "CONTACT_PREFERENCES",
                        "SIGNALS"));
        assertThat(awaitSealed(caseId, "case.context-sealed").content().toString())
                .contains("Kanarie Zwaluwstaart", "Kanarieverhaal over thuis", "Kanariereden", "Kanariesignaal");
        reportLanding(handoff, caseId, 1);
        awaitPublished(caseId, "case.baton-passed");
        as(HOUSING)
                .body(Map.of("decision", "CLOSE", "reason", "Kanarieslot"))
                .post("/v1/cases/{id}/decisions", caseId)
                .then()
                .statusCode(201);
        answers.send("feedback.answered", caseId, Map.of("caseId", caseId, "helped", "NO"));
        awaitPublished(caseId, "case.reopened");

        var rows = rows("SELECT o::text FROM outbox o WHERE key = '" + caseId + "'");
        assertThat(rows).hasSizeGreaterThan(8);
        for (var canary : CANARIES) {
            for (var form : ReadableForms.of(canary)) {
                assertThat(rows).noneMatch(row -> row.contains(form));
            }
        }
        var database = dump();
        assertThat(database.get("intake_content")).contains(caseId.toString());
        for (var canary : CANARIES) {
            for (var form : OF_THE_CATALOGUE.contains(canary) ? List.<String>of() : ReadableForms.of(canary)) {
                assertThat(database).noneSatisfy((_, text) -> assertThat(text).contains(form));
            }
        }
    }

    private Map<String, String> dump() {
        try (var connection = owner.connect()) {
            return Dump.of(connection);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Map<String, Object> canaries() {
        return Map.of(
                "citizen",
                Map.of(
                        "name", "Kanarie Zwaluwstaart",
                        "email", "kanarie@voorbeeld.nl",
                        "address", "Kanariestraat 7",
                        "bsn", "123456782",
                        "birthDate", "1987-06-05",
                        "phone", "0687654321"),
                "story",
                Map.of("text", "Kanarieverhaal over thuis", "language", "nl"),
                "wishes",
                List.of("Kanariewens"),
                "network",
                List.of(Map.of("name", "Kanarietante", "relation", "aunt")),
                "broughtBy",
                Map.of("name", "Kanariebegeleider"),
                "contactPreferences",
                Map.of("times", "Kanarietijden"),
                "items",
                List.of(Map.of("category", "SIGNALS", "text", "Kanariesignaal")),
                "requirements",
                List.of(Map.of(
                        "id",
                        Ids.next().toString(),
                        "code",
                        "kanarie-code",
                        "label",
                        "Kanarieformulier",
                        "status",
                        "MISSING")),
                "consents",
                List.of(Map.of(
                        "givenBy",
                        "REPRESENTATIVE",
                        "representative",
                        "Kanarievoogd",
                        "receivers",
                        List.of(),
                        "categories",
                        List.of("STORY"),
                        "until",
                        "2099-01-01T00:00:00Z")));
    }

    private List<String> rows(String sql) {
        return QuarkusTransaction.requiringNew()
                .call(() -> session.createNativeQuery(sql, String.class).getResultList());
    }
}
