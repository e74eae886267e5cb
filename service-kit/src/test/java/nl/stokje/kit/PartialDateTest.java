package nl.stokje.kit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PartialDateTest {
    @ParameterizedTest
    @CsvSource({
        "1987-03-14, 1987-03-14, 1987-03-14",
        "1987-03,    1987-03-01, 1987-03-31",
        "1987-03-00, 1987-03-01, 1987-03-31",
        "2024-02,    2024-02-01, 2024-02-29",
        "1987,       1987-01-01, 1987-12-31",
        "1987-00-00, 1987-01-01, 1987-12-31",
        "1987-00,    1987-01-01, 1987-12-31",
        "1899-12-31, 1899-12-31, 1899-12-31"
    })
    void aDateOfWhichAPartIsUnknownCanBeAnyDayThatFits(String text, LocalDate earliest, LocalDate latest) {
        var date = new PartialDate(text);
        assertThat(date.earliest()).isEqualTo(earliest);
        assertThat(date.latest()).isEqualTo(latest);
        assertThat(date.text()).isEqualTo(text);
    }

    @Test
    void ofADateOfWhichNothingIsKnownNoDayIsFirstOrLast() {
        var unknown = new PartialDate("0000-00-00");
        assertThat(unknown.earliest()).isNull();
        assertThat(unknown.latest()).isNull();
        assertThat(unknown.mayBeYoungerThan(16, LocalDate.of(2026, 11, 27))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1987-03-13T23:00:00.000Z",
                "1987-03-14T00:00",
                " 1987-03-14",
                "1987-03-14 ",
                "14-03-1987",
                "1987-3-14",
                "19870314",
                "1987-13-01",
                "1987-02-30",
                "2023-02-29",
                "1987-00-14",
                "0000-03-00",
                "0000-00-01",
                "87",
                "",
                "-1987-03-14",
                "+1987-03-14",
                "unknown"
            })
    void aDateOfAnotherFormIsRefusedAndTheFormIsNamed(String text) {
        assertThatThrownBy(() -> new PartialDate(text))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.values().toString()).contains("1987-03-14"));
    }

    @ParameterizedTest
    @CsvSource({
        "2010-11-27, false",
        "2010-11-28, true",
        "2010-11,    true",
        "2010-10,    false",
        "2010,       true",
        "2009,       false"
    })
    void whereSomebodyMayBeTooYoungTheyAreTakenToBe(String born, boolean mayBeTooYoung) {
        assertThat(new PartialDate(born).mayBeYoungerThan(16, LocalDate.of(2026, 11, 27)))
                .isEqualTo(mayBeTooYoung);
    }
}
