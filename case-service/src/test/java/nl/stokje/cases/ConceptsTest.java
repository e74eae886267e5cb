package nl.stokje.cases;

import java.util.Set;
import nl.stokje.kit.architecture.ConceptRules;

class ConceptsTest extends ConceptRules {
    @Override
    protected Set<String> concepts() {
        return Set.of(
                "accesslog",
                "assignment",
                "baton",
                "closing",
                "adding",
                "content",
                "coordination",
                "directory",
                "disclosure",
                "handoff",
                "intake",
                "nextdate",
                "overview",
                "reconciliation",
                "requirement",
                "succession",
                "timeline");
    }
}
