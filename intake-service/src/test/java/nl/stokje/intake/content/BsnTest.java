package nl.stokje.intake.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import nl.stokje.kit.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class BsnTest {
    @ParameterizedTest
    @ValueSource(strings = {"111222333", "123456782", "999999990", "010464554"})
    void aNumberThatPassesTheElevenTestIsOne(String value) {
        assertThat(new Bsn(value).value()).isEqualTo(value);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {
                "",
                "111222334",
                "112122233",
                "000000000",
                "11122233",
                "1112223330",
                "11122233a",
                " 111222333",
                "١١١٢٢٢٣٣٣"
            })
    void anythingElseIsRefusedWithoutRepeatingIt(String value) {
        assertThatThrownBy(() -> new Bsn(value))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.values().toString() + refusal.getMessage())
                                .doesNotContain(value == null || value.isBlank() ? "null" : value));
    }

    @Test
    void onlyTheLastThreeDigitsAreEverShown() {
        assertThat(new Bsn("111222333").masked()).isEqualTo("******333");
        assertThat(new Bsn("111222333")).hasToString("******333");
    }
}
