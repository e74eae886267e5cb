package nl.stokje.intake;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import nl.stokje.kit.sealing.TestSealing;
import org.junit.jupiter.api.Test;

@QuarkusTest
class MainFlowTest extends IntakeServiceTest {
    @Test
    void anIntakeIsRegisteredAndToldToCaseServiceUnderSeal() throws Exception {
        var response = register(TOWN_HALL, """
                {"channel": "DESK", "urgency": "CRISIS", "needCode": "SHELTER",
                 "story": {"text": "Ik ben uit huis gezet.", "language": "nl"},
                 "citizen": {"name": "Noor Vos", "birthDate": "2009-03-01", "bsn": "111222333"},
                 "requirements": [{"code": "identity-document", "met": true}]}""");
        assertThat(response.statusCode()).as(response.asString()).isEqualTo(201);
        var receipt = json(response);
        var caseId = UUID.fromString(receipt.get("caseId").textValue());
        assertThat(caseId.version()).isEqualTo(7);
        assertThat(response.header("Location"))
                .endsWith("/v1/intakes/" + receipt.get("id").textValue());

        var event = platformEventOf(caseId);
        var letter = TestSealing.as("case-service").open(event.get("sealed"), "intake-service");
        assertThat(letter.claim("aud")).isEqualTo("case-service");
        assertThat(letter.claim("case")).isEqualTo(caseId.toString());
        assertThat(letter.content().at("/story/text").textValue()).isEqualTo("Ik ben uit huis gezet.");
        assertThat(letter.content().at("/citizen/bsn").textValue()).isEqualTo("111222333");
    }
}
