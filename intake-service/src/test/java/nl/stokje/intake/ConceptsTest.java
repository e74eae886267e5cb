package nl.stokje.intake;

import java.util.Set;
import nl.stokje.kit.architecture.ConceptRules;

class ConceptsTest extends ConceptRules {
    @Override
    protected Set<String> concepts() {
        return Set.of("content", "intake", "requirement");
    }
}
