package nl.stokje.cases.reconciliation;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import nl.stokje.cases.baton.Case;
import nl.stokje.cases.baton.CaseId;
import nl.stokje.kit.Oin;

/**
 * What handoff-service holds true of a case, as it reports it.
 *
 * @param holder who answers for the case by its knowledge; of a closed case, who did last
 * @param landedTurn of the transfer that landed last; null when none did
 */
public record CaseSnapshot(CaseId caseId, Oin holder, int turn, Integer landedTurn, Set<Oin> assistants) {
    private static final String NOTHING = "-";

    public CaseSnapshot {
        assistants = assistants == null ? Set.of() : Set.copyOf(assistants);
    }

    /** That handoff-service knows a case that isn't here. */
    List<FoundDiscrepancy> discrepanciesFromNone() {
        return List.of(new FoundDiscrepancy(Aspect.CASE, NOTHING, "turn " + turn));
    }

    /** @param assisting who assists by what is known here */
    List<FoundDiscrepancy> discrepanciesFrom(Case theCase, Set<Oin> assisting) {
        var found = new ArrayList<FoundDiscrepancy>();
        if (!theCase.isHeldBy(holder)) {
            found.add(new FoundDiscrepancy(Aspect.HOLDER, theCase.holder().value(), holder.value()));
        }
        if (theCase.turn() != turn) {
            found.add(new FoundDiscrepancy(Aspect.TURN, Integer.toString(theCase.turn()), Integer.toString(turn)));
        }
        if (landedTurn != null && !theCase.baton().cameByHandoffIn(landedTurn)) {
            found.add(new FoundDiscrepancy(Aspect.LANDING, NOTHING, Integer.toString(landedTurn)));
        }
        if (!assisting.equals(assistants)) {
            found.add(new FoundDiscrepancy(Aspect.ASSISTANTS, named(assisting), named(assistants)));
        }
        return found;
    }

    private static String named(Set<Oin> agencies) {
        var names = new TreeSet<String>();
        agencies.forEach(agency -> names.add(agency.value()));
        return names.isEmpty() ? NOTHING : String.join(" ", names);
    }
}
