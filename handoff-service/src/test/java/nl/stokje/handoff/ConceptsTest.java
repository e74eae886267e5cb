package nl.stokje.handoff;

import java.util.Set;
import nl.stokje.kit.architecture.ConceptRules;

class ConceptsTest extends ConceptRules {
    @Override
    protected Set<String> concepts() {
        return Set.of(
                "terms",
                "handoff",
                "propose",
                "decide",
                "clarify",
                "land",
                "worklist",
                "gate",
                "escalation",
                "conference",
                "directory",
                "workingtime",
                "capacity",
                "routing",
                "caseservice",
                "reconciliation",
                "removal");
    }
}
