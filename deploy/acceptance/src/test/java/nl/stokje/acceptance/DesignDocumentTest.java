package nl.stokje.acceptance;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The design says where things stand, and what the numbers mean that tests cite. Both must stay true. */
class DesignDocumentTest {
    /** Not that of {@link OnePlatform}, which would start all of it. */
    private static final Path ROOT = Path.of(System.getProperty("stokje.root", "../.."));

    private static final Map<String, String> PACKAGES = Map.of(
            "intake-service", "nl/stokje/intake",
            "case-service", "nl/stokje/cases",
            "handoff-service", "nl/stokje/handoff",
            "feedback-service", "nl/stokje/feedback",
            "service-kit", "nl/stokje/kit");
    /** Concept, package, and the types that are named with it. */
    private static final Pattern ROW =
            Pattern.compile("(?m)^\\| [^|]+ \\| (?:`([a-z.]+)`|\\(root\\)) \\| ([^|]*) \\|$");

    private static final Pattern TYPE = Pattern.compile("`([A-Z]\\w+)`");
    private static final Pattern CITED = Pattern.compile("\\b(?:\\w+_)?(I\\d{1,2})\\b");

    @ParameterizedTest
    @ValueSource(strings = {"intake-service", "case-service", "handoff-service", "feedback-service", "service-kit"})
    void eachConceptStandsWhereTheDesignSays(String module) throws IOException {
        var sources = ROOT.resolve(module, "src/main/java", PACKAGES.get(module));
        var listed = new HashSet<Path>();
        for (var row : rowsOf(module)) {
            var concept = row.group(1) == null
                    ? sources
                    : sources.resolve(row.group(1).replace('.', '/'));
            listed.add(concept);
            assertThat(TYPE.matcher(row.group(2)).results())
                    .allSatisfy(type ->
                            assertThat(concept.resolve(type.group(1) + ".java")).exists());
        }
        assertThat(listed).containsAll(packagesUnder(sources)).hasSizeGreaterThan(2);
    }

    @Test
    void everyInvariantThatIsCitedIsExplained_I1() throws IOException {
        var explained = Pattern.compile("(?m)^### (I\\d+) ")
                .matcher(design())
                .results()
                .map(it -> it.group(1))
                .collect(toSet());
        var cited = new HashSet<String>();
        for (var module : PACKAGES.keySet()) {
            for (var file : javaFilesUnder(ROOT.resolve(module, "src"))) {
                CITED.matcher(Files.readString(file))
                        .results()
                        .map(it -> it.group(1))
                        .forEach(cited::add);
            }
        }
        assertThat(cited).contains("I1", "I12");
        assertThat(explained).containsAll(cited);
    }

    @Test
    void everyDecisionIsListedOnTheFirstPageAndInTheIndex() throws IOException {
        var readme = Files.readString(ROOT.resolve("README.md"));
        var index = Files.readString(ROOT.resolve("docs/decisions/README.md"));
        try (var pages = Files.list(ROOT.resolve("docs/decisions"))) {
            assertThat(pages.map(page -> page.getFileName().toString())
                            .filter(name -> name.matches("(?!0000)\\d{4}-.*\\.md")))
                    .hasSizeGreaterThan(10)
                    .allSatisfy(name -> assertThat(readme).contains("(docs/decisions/" + name + ")"))
                    .allSatisfy(name -> assertThat(index).contains("(" + name + ")"));
        }
    }

    private static Set<MatchResult> rowsOf(String module) throws IOException {
        var section = Stream.of(design().split("(?m)^#### "))
                .filter(it -> it.startsWith(module))
                .findFirst()
                .orElseThrow();
        return ROW.matcher(section).results().collect(toSet());
    }

    private static Set<Path> packagesUnder(Path sources) throws IOException {
        return javaFilesUnder(sources).stream()
                .map(Path::getParent)
                .filter(folder -> !folder.equals(sources))
                .collect(toSet());
    }

    private static Set<Path> javaFilesUnder(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".java")).collect(toSet());
        }
    }

    private static String design() throws IOException {
        return Files.readString(ROOT.resolve("docs/design.md"));
    }
}
