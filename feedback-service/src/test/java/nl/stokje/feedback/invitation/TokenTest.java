package nl.stokje.feedback.invitation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Base64;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TokenTest {
    @Test
    void aTokenIs32RandomBytes() {
        assertThat(Base64.getUrlDecoder().decode(Token.fresh().value())).hasSize(32);
        assertThat(Stream.generate(Token::fresh).limit(1000).collect(Collectors.toSet()))
                .hasSize(1000);
    }

    @Test
    void itsHashIsSha256AndItIsNeverPrinted() {
        assertThat(new Token("abc").hash())
                .isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
        assertThat(new Token("abc").toString()).doesNotContain("abc");
    }
}
