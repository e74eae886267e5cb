package nl.stokje.feedback;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.io.IOException;
import org.htmlunit.BrowserVersion;
import org.htmlunit.BrowserVersion.BrowserVersionBuilder;
import org.htmlunit.WebClient;
import org.htmlunit.html.DomElement;
import org.htmlunit.html.HtmlInput;
import org.htmlunit.html.HtmlPage;
import org.htmlunit.html.HtmlTextArea;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The page to which a link leads, as a citizen's browser shows it. */
@QuarkusTest
class AnswerPageTest extends FeedbackServiceTest {
    private static final String TOO_LONG = "a".repeat(190);

    private final WebClient browser = new WebClient(new BrowserVersionBuilder(BrowserVersion.FIREFOX)
            .setBrowserLanguage("nl-NL")
            .build());

    @AfterEach
    void close() {
        browser.close();
    }

    @Test
    void aCitizenAnswersAndIsThanked() throws IOException {
        var token = tokenFor(HOUSING, invitationAfterLandingAt(HOUSING));
        var page = opened(token);
        assertThat(shown(page, "#questions")).contains("Bent u geholpen?", "Moest u uw verhaal opnieuw vertellen?");
        choose(page, "helped", "PARTLY");
        choose(page, "toldAgain", "true");
        page.<HtmlInput>querySelector("[name=goal]").type("een eigen plek");
        page.<HtmlInput>querySelector("[name=reached]").setChecked(true);
        page.getElementById("another").click();
        page.getElementById("another").click();
        var goals = page.querySelectorAll("[name=goal]");
        assertThat(goals).hasSize(3);
        ((HtmlInput) goals.get(1)).type("rust");
        page.<HtmlTextArea>querySelector("textarea").type("Ik moest alles nóg een keer vertellen");
        page.getElementById("questions")
                .<DomElement>querySelector("[type=submit]")
                .click();
        settle();
        assertThat(shown(page, "#message")).contains("Dank u wel");
        assertThat(page.getElementById("questions").hasAttribute("hidden")).isTrue();

        var said = by(HOUSING).get("/v1/answers?limit=1").as(JsonNode.class).at("/items/0");
        assertThat(said.get("helped").textValue()).isEqualTo("PARTLY");
        assertThat(said.get("toldAgain").booleanValue()).isTrue();
        assertThat(said.get("goals").toString())
                .isEqualTo("[{\"goal\":\"een eigen plek\",\"reached\":true},{\"goal\":\"rust\",\"reached\":false}]");
        assertThat(said.get("ownWords").textValue()).isEqualTo("Ik moest alles nóg een keer vertellen");

        assertThat(shown(opened(token), "#message")).contains("U hebt al geantwoord");
    }

    @Test
    void nothingIsSentWithoutAnAnswerToWhatIsAsked() throws IOException {
        var token = tokenFor(HOUSING, invitationAfterLandingAt(HOUSING));
        var page = opened(token);
        choose(page, "toldAgain", "false");
        page.getElementById("questions")
                .<DomElement>querySelector("[type=submit]")
                .click();
        settle();
        assertThat(page.getElementById("questions").hasAttribute("hidden")).isFalse();
        assertThat(shown(opened(token), "#questions")).contains("Bent u geholpen?");
    }

    @Test
    void aLinkThatOpensNothingSaysWhatToDo() throws IOException {
        var invitation = invitationAfterLandingAt(HOUSING);
        var older = tokenFor(HOUSING, invitation);
        tokenFor(HOUSING, invitation);
        assertThat(shown(opened(older), "#message")).contains("nieuwere link");
        assertThat(shown(opened("afgebro"), "#message")).contains("Deze link klopt niet");
        assertThat(shown(opened(""), "#message")).contains("Deze link klopt niet");
        assertThat(shown(opened(TOO_LONG), "#message")).contains("Deze link klopt niet");
    }

    @Test
    void itSpeaksEnglishToo() throws IOException {
        var page = opened("onzin");
        page.getElementById("language").click();
        assertThat(page.getDocumentElement().getAttribute("lang")).isEqualTo("en");
        assertThat(shown(page, "#message")).contains("This link isn\u2019t right");
    }

    @Test
    void nothingFromElsewhereRunsOnIt() {
        for (var part : new String[] {"/answer", "/answer/index.html", "/answer/answer.js", "/answer/answer.css"}) {
            var answer = RestAssured.get(part);
            assertThat(answer.statusCode()).as(part).isEqualTo(200);
            assertThat(answer.headers().getValues("Content-Security-Policy"))
                    .singleElement()
                    .asString()
                    .contains("default-src 'none'", "script-src 'self'", "frame-ancestors 'none'");
            assertThat(answer.header("Referrer-Policy")).isEqualTo("no-referrer");
        }
        assertThat(RestAssured.head("/answer").statusCode()).isEqualTo(200);
        assertThat(RestAssured.get("/v1/openapi.json").header("Content-Security-Policy"))
                .isEqualTo("default-src 'none'; frame-ancestors 'none'");
    }

    private HtmlPage opened(String token) throws IOException {
        browser.getOptions().setFetchPolyfillEnabled(true);
        browser.getPage("http://localhost:" + RestAssured.port + "/answer#" + token);
        settle();
        return (HtmlPage) browser.getCurrentWindow().getEnclosedPage();
    }

    private void settle() {
        browser.waitForBackgroundJavaScript(10_000);
    }

    private static void choose(HtmlPage page, String name, String value) throws IOException {
        page.<HtmlInput>querySelector("[name=" + name + "][value=" + value + "]")
                .click();
    }

    private static String shown(HtmlPage page, String selector) {
        return page.<DomElement>querySelector(selector).asNormalizedText();
    }
}
