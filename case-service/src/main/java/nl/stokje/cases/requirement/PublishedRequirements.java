package nl.stokje.cases.requirement;

import java.util.Optional;
import nl.stokje.kit.vocabulary.CodeList;
import nl.stokje.kit.vocabulary.Labels;
import nl.stokje.kit.vocabulary.NamedCode;

/** What procedures ask for, by published code, and how it is called in each language; intake-service reads the same list. */
final class PublishedRequirements {
    private static final CodeList<NamedCode> LIST = CodeList.published("requirement-codes-nl-2026");

    private PublishedRequirements() {}

    static Optional<Labels> labelsOf(String code) {
        return LIST.find(code).map(NamedCode::labels);
    }
}
