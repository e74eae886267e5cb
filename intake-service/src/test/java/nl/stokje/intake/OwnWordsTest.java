package nl.stokje.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import nl.stokje.intake.content.Story;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Design, I9: the story is immutable and travels to the letter, in its language. */
@QuarkusTest
class OwnWordsTest extends IntakeServiceTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Ik ben 17 👩🏽‍🍼 en sta op straat 😭",
                "أنا حامل ولا أعرف أين أذهب \u200F\u202B(مساعدة)\u202C",
                "ትግርኛ እዛረብ እየ",
                "Cafe\u0301 is niet café: e\u0301 ≠ é, en Å ≠ Å",
                "  voorop,  dubbel  en\r\nachteraan \t \n",
                "<script>alert('x')</script> & \"aanhaling\" \\ backslash \u0007 \u2028",
                "\uFEFFmet een merk vooraan",
                "12e4, 0x1F en 1.0 zijn geen getallen hier"
            })
    void theStoryTravelsToTheLetter(String text) {
        var receipt = registered(TOWN_HALL, intake(text));
        var content = letterAbout(id(receipt, "caseId")).content();
        assertThat(content.at("/story/text").textValue()).isEqualTo(text);
        assertThat(content.at("/story/language").textValue()).isEqualTo("nl");
        var read = by(TOWN_HALL)
                .get("/v1/intakes/" + receipt.get("id").textValue())
                .as(JsonNode.class);
        assertThat(read.at("/story/text").textValue()).isEqualTo(text);
    }

    @Test
    void theLongestStoryTravelsToo() {
        var text = "é".repeat(Story.MOST_CHARACTERS);
        var receipt = registered(TOWN_HALL, intake(text));
        assertThat(letterAbout(id(receipt, "caseId"))
                        .content()
                        .at("/story/text")
                        .textValue())
                .isEqualTo(text);
    }

    @Test
    void theServiceItselfCanNotChangeAnIntakeOnceRegistered() {
        var id = registered(TOWN_HALL, intake("zo was het")).get("id").textValue();
        assertThatThrownBy(() -> rows("UPDATE intake SET content = '' WHERE id = '" + id + "' RETURNING channel"))
                .hasStackTraceContaining("permission denied");
    }

    @Test
    void aStoryWithoutALanguageIsKeptAsUndetermined() {
        var receipt = registered(
                TOWN_HALL, Map.of("channel", "LETTER", "urgency", "NORMAL", "story", Map.of("text", "Geachte heer")));
        assertThat(letterAbout(id(receipt, "caseId"))
                        .content()
                        .at("/story/language")
                        .textValue())
                .isEqualTo("und");
    }
}
