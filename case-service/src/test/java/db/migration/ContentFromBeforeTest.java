package db.migration;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What was stored of an intake by earlier versions is read by this one. */
class ContentFromBeforeTest {
    @Test
    void aDateThatWasStoredAsNumbersIsTextAndTheBsnStandsInTheContent() {
        assertThat(V20__personal_data_is_encrypted.asItIsReadNow("""
                        {"citizen": {"name": "Noor", "birthDate": [2009, 2, 3]}, "story": {"text": "Help"}}""", "111222333"))
                .isEqualTo("""
                        {"citizen":{"name":"Noor","birthDate":"2009-02-03","bsn":"111222333"},"story":{"text":"Help"}}""");
    }

    @Test
    void whatLacksThemStaysAsItWas() {
        for (var content : new String[] {
            "{\"story\":{\"text\":\"Help\"}}", "{\"citizen\":{\"birthDate\":null},\"story\":{\"text\":\"Help\"}}"
        }) {
            assertThat(V20__personal_data_is_encrypted.asItIsReadNow(content, null))
                    .isEqualTo(content);
        }
    }
}
