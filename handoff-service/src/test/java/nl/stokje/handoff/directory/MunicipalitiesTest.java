package nl.stokje.handoff.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import nl.stokje.kit.Refusal;
import nl.stokje.kit.vocabulary.CodeList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The list of municipalities, and what became of those that ended. */
class MunicipalitiesTest {
    private static final Clock IN_2026 = at("2026-11-27T12:00:00Z");

    @TempDir
    Path folder;

    @Test
    void thereAre342AndEveryOneThatEndedLeadsToThem() {
        var list =
                CodeList.published("municipalities-nl-2026", Municipality.class).all();
        assertThat(list.stream().filter(one -> one.until() == null)).hasSize(342);
        assertThat(list.stream().filter(one -> one.until() != null))
                .hasSize(169)
                .allSatisfy(ended -> assertThat(municipalities().sameAs("region", ended.code()))
                        .containsAll(ended.successors()));
    }

    @ParameterizedTest
    @CsvSource({
        "GM0457, GM0363", // Weesp, Amsterdam
        "GM0363, GM0457",
        "GM0083, GM1949", // Menaldumadeel, Menameradiel, Waadhoeke
        "GM0653, GM1940", // Gaasterlan-Sleat, De Friese Meren, De Fryske Marren
        "GM0501, GM1992", // Brielle, Voorne aan Zee
        "GM0530, GM0501" // Hellevoetsluis, which is now where Brielle is
    })
    void anAgencyIsFoundByEveryCodeForWhereItWorks(String asked, String written) {
        assertThat(municipalities().sameAs("region", asked)).contains(asked, written);
    }

    @Test
    void oneThatWasDividedLeadsToEachInItsPlaceAndThoseStayApart() {
        assertThat(municipalities().sameAs("region", "GM0788"))
                .as("Haaren: Boxtel, Oisterwijk, Tilburg, Vught")
                .contains("GM0788", "GM0757", "GM0824", "GM0855", "GM0865");
        assertThat(municipalities().sameAs("region", "GM0855"))
                .as("Tilburg, and what was Haaren")
                .containsExactlyInAnyOrder("GM0855", "GM0788");
    }

    @Test
    void whatNeverChangedIsItself() {
        assertThat(municipalities().sameAs("region", "GM0995")).containsExactly("GM0995");
    }

    @ParameterizedTest
    @ValueSource(strings = {"GM9999", "GM0000", "0363", "gm0363", "Amsterdam", ""})
    void whatIsNoMunicipalityIsRefusedWithTheReason(String code) {
        assertThatThrownBy(() -> municipalities().check("region", code))
                .isInstanceOfSatisfying(Refusal.class, refusal -> {
                    assertThat(refusal.getMessage()).contains("no municipality");
                    assertThat(refusal.values().toString()).contains("region", "GM0363");
                });
    }

    @Test
    void aMergerThatIsKnownBeforehandHoldsFromItsDay() throws IOException {
        var more = """
                [{"code": "GM1696", "name": "Wijdemeren", "until": "2031-01-01", "successors": ["GM2001"]},
                 {"code": "GM0402", "name": "Hilversum", "until": "2031-01-01", "successors": ["GM2001"]},
                 {"code": "GM2001", "name": "Nieuw-Hilversum"}]""";
        assertThat(municipalities(more, at("2030-12-31T22:59:59Z")).sameAs("region", "GM0402"))
                .as("the last minute of the year, in the Netherlands")
                .containsExactly("GM0402");
        assertThat(municipalities(more, at("2030-12-31T23:00:00Z")).sameAs("region", "GM0402"))
                .containsExactlyInAnyOrder("GM0402", "GM1696", "GM2001");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"code\": \"0402\", \"name\": \"Hilversum\"}",
                "{\"code\": \"GM0402\", \"name\": \"Hilversum\", \"until\": \"2031-01-01\"}",
                "{\"code\": \"GM0402\", \"name\": \"Hilversum\", \"successors\": [\"GM0363\"]}",
                "{\"code\": \"GM0402\", \"name\": \"Hilversum\", \"until\": \"2031-01-01\", \"successors\": [\"GM9999\"]}",
                "{\"code\": \"GM0363\", \"name\": \"Amsterdam\", \"until\": \"2031-01-01\", \"successors\": [\"GM0457\"]}"
            })
    void aListThatLeadsNowhereIsNotStartedWith(String entry) {
        assertThatThrownBy(() -> municipalities("[" + entry + "]", IN_2026)).isInstanceOf(IllegalStateException.class);
    }

    private Municipalities municipalities(String more, Clock clock) throws IOException {
        var file = Files.writeString(folder.resolve("more.json"), more).toString();
        return new Municipalities(() -> Optional.of(file), clock);
    }

    private static Municipalities municipalities() {
        return new Municipalities(Optional::empty, IN_2026);
    }

    private static Clock at(String instant) {
        return Clock.fixed(Instant.parse(instant), ZoneOffset.UTC);
    }
}
