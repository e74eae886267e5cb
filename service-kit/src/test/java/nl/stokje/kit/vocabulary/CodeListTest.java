package nl.stokje.kit.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CodeListTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"need-codes-nl-2026", "requirement-codes-nl-2026"})
    void everyPublishedCodeHasANameInBothLanguages(String list) {
        assertThat(CodeList.published(list).all()).isNotEmpty().allSatisfy(entry -> {
            assertThat(entry.nl()).isNotBlank();
            assertThat(entry.en()).isNotBlank();
        });
    }

    @Test
    void anotherCodeForTheSameIsUnderstoodAndAnUnknownOneIsAsGoodAsAny() {
        var needs = CodeList.published("need-codes-nl-2026");
        assertThat(needs.canonical("INCOME_SUPPORT")).isEqualTo("INCOME");
        assertThat(needs.canonical("INCOME")).isEqualTo("INCOME");
        assertThat(needs.canonical("SOMETHING_NEW")).isEqualTo("SOMETHING_NEW");
        assertThat(needs.find("SOMETHING_NEW")).isEmpty();
    }

    @Test
    void anInstallationAddsCodesOfItsOwn() throws IOException {
        var needs = CodeList.published("need-codes-nl-2026")
                .with(
                        file(
                                "[{\"code\": \"LIGHTHOUSE\", \"also\": [\"VUURTOREN\"], \"nl\": \"Vuurtoren\", \"en\": \"Lighthouse\"}]"));
        assertThat(needs.canonical("VUURTOREN")).isEqualTo("LIGHTHOUSE");
        assertThat(needs.all())
                .extracting(NamedCode::code)
                .startsWith("SHELTER")
                .endsWith("LIGHTHOUSE");
    }

    @ParameterizedTest
    @ValueSource(strings = {"SHELTER", "INCOME_SUPPORT"})
    void aCodeThatIsGivenTwiceIsAMistake(String code) throws IOException {
        var more = file("[{\"code\": \"" + code + "\", \"nl\": \"Nog eens\", \"en\": \"Once more\"}]");
        assertThatThrownBy(() -> CodeList.published("need-codes-nl-2026").with(more))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining(code);
    }

    @Test
    void anUpdateTakesThePlaceOfWhatItsCodeSaidBefore() throws IOException {
        var needs = CodeList.published("need-codes-nl-2026")
                .updatedBy(file("[{\"code\": \"INCOME\", \"nl\": \"Geld\", \"en\": \"Money\"}]"));
        assertThat(needs.find("INCOME").orElseThrow().en()).isEqualTo("Money");
        assertThat(needs.find("INCOME_SUPPORT")).isEmpty();
    }

    @Test
    void aFileThatIsNotThereIsSaidByItsName() {
        assertThatThrownBy(() -> CodeList.published("need-codes-nl-2026").with(Optional.of("/nowhere/codes.json")))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining("/nowhere/codes.json");
    }

    private Optional<String> file(String json) throws IOException {
        return Optional.of(Files.writeString(folder.resolve("more.json"), json).toString());
    }
}
