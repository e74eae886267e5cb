package nl.stokje.intake.requirement;

import java.util.Optional;
import nl.stokje.kit.vocabulary.CodeList;
import nl.stokje.kit.vocabulary.Labels;
import nl.stokje.kit.vocabulary.Language;
import nl.stokje.kit.vocabulary.NamedCode;

/** What procedures ask for, by published code, and how it is called in each language; case-service reads the same list. */
final class RequirementNames {
    private static final CodeList<NamedCode> PUBLISHED = CodeList.published("requirement-codes-nl-2026");

    private RequirementNames() {}

    static Optional<Labels> of(String code) {
        return PUBLISHED.find(code).map(NamedCode::labels);
    }

    /** As it is kept with an intake, whoever reads it later. */
    static String kept(String code) {
        return of(code).map(labels -> labels.in(Language.EN)).orElse(code);
    }
}
