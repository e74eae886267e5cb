package nl.stokje.kit.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguageTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "none",
            value = {
                "none                        | EN",
                "''                          | EN",
                "nl                          | NL",
                "NL                          | NL",
                "nl-NL                       | NL",
                "nl-BE;q=0.4, nl;q=0.3       | NL",
                "en                          | EN",
                "en-GB,en;q=0.9,nl;q=0.8     | EN",
                "en;q=0.5, nl                | NL",
                "fr, de;q=0.9, nl;q=0.1      | NL",
                "fr                          | EN",
                "nl;q=0                      | EN",
                "nl;q=0, en;q=0.1            | EN",
                "*                           | EN",
                "fr, *;q=0.5                 | EN",
                "*;q=0.1, nl;q=0.5           | NL",
                "nl;q=hallo                  | EN",
                "!!                          | EN"
            })
    void theReaderGetsTheLanguageThatIsWantedMostOfThoseThereAre(String accepted, Language language) {
        assertThat(Language.wanted(accepted)).isEqualTo(language);
    }

    @Test
    void whereThereIsNoNameInTheLanguageTheOtherOneIsGiven() {
        assertThat(new Labels("Opvang", "Shelter").in(Language.NL)).isEqualTo("Opvang");
        assertThat(new Labels("Opvang", "Shelter").in(Language.EN)).isEqualTo("Shelter");
        assertThat(new Labels("Opvang", null).in(Language.EN)).isEqualTo("Opvang");
        assertThat(new Labels(null, "Shelter").in(Language.NL)).isEqualTo("Shelter");
    }
}
