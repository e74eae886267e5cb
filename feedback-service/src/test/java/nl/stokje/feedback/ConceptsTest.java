package nl.stokje.feedback;

import java.util.Set;
import nl.stokje.kit.architecture.ConceptRules;

class ConceptsTest extends ConceptRules {
    @Override
    protected Set<String> concepts() {
        return Set.of("answer", "insight", "invitation");
    }
}
