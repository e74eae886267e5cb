package nl.stokje.cases.disclosure;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.stokje.cases.baton.Case;
import nl.stokje.cases.content.CaseContent;
import nl.stokje.cases.content.ContextItem.Note;
import nl.stokje.cases.content.ContextItem;
import nl.stokje.cases.content.IntakeContent;
import nl.stokje.cases.coordination.Assistance;
import nl.stokje.cases.coordination.Assistances;
import nl.stokje.cases.disclosure.Sharing.HeldBack;
import nl.stokje.kit.Oin;

/** What of a case may be seen by whom (I4): the same rule for what travels and for what its holder reads here. */
@ApplicationScoped
public class Disclosure {
    private final CaseContent file;
    private final Proposals proposals;
    private final Assistances assistances;
    private final Clock clock;

    Disclosure(CaseContent file, Proposals proposals, Assistances assistances, Clock clock) {
        this.file = file;
        this.proposals = proposals;
        this.assistances = assistances;
        this.clock = clock;
    }

    /** What an agency sees, and what is held back from it. */
    public record VisibleContent(IntakeContent intakeContent, List<ContextItem> items, List<HeldBack> heldBack) {}

    /** What may travel on the terms of this proposal, judged now. */
    Sharing sharing(Proposal proposal, Case theCase) {
        return new Sharing(
                proposal.terms(),
                proposal.receiver(),
                file.consentsOf(theCase.id()),
                theCase.intakeContent().birthDate(),
                clock.instant());
    }

    /**
     * The holder sees what it was told or added itself, and what the handoffs brought by which it got the baton. Holding
     * the case doesn't open what their basis didn't cover. A successor by law sees what the one before it saw.
     */
    public VisibleContent shownToHolder(Case theCase) {
        var places = theCase.baton().inThePlaceOf();
        var seen = file.itemsOf(theCase.id()).stream()
                .filter(item -> places.contains(item.addedBy()))
                .map(ContextItem::note)
                .collect(Collectors.toCollection(HashSet::new));
        if (theCase.cameInAtHolder()) {
            seen.addAll(DisclosedContent.partsOf(theCase.intakeContent()));
        }
        var shown = brought(handoffsTo(places, theCase), theCase, seen);
        return theCase.cameInAtHolder()
                ? new VisibleContent(file.toldOf(theCase), shown.items(), shown.heldBack())
                : shown;
    }

    /** Who assists sees what the handoffs bring by which it joined, judged now, and nothing else. */
    public VisibleContent shownToAssistant(Oin agency, Case theCase) {
        var handoffs = assistances.runningOf(theCase.id(), agency).stream().map(Assistance::handoffId);
        return brought(known(handoffs), theCase, new HashSet<>());
    }

    /** @param seen what is seen in any case; added to */
    private VisibleContent brought(List<Proposal> handoffs, Case theCase, Set<Note> seen) {
        List<HeldBack> heldBack = List.of();
        for (var proposal : handoffs) {
            var outcome = sharing(proposal, theCase).decide(unseen(file.notesOf(theCase), seen));
            seen.addAll(outcome.shared());
            heldBack = outcome.heldBack();
        }
        var kinds = DisclosedContent.partsOf(theCase.intakeContent()).stream()
                .filter(seen::contains)
                .map(Note::category)
                .collect(Collectors.toSet());
        var items = file.itemsOf(theCase.id()).stream()
                .filter(item -> seen.contains(item.note()))
                .toList();
        return new VisibleContent(file.toldOf(theCase).limitedTo(kinds), items, heldBack);
    }

    private List<Proposal> handoffsTo(Set<Oin> places, Case theCase) {
        return known(theCase.baton().periods().stream()
                .filter(period -> places.contains(period.holder()))
                .map(period -> period.acquiredBy().handoffId())
                .filter(Objects::nonNull));
    }

    private List<Proposal> known(Stream<UUID> handoffs) {
        return handoffs.map(proposals::findByIdOptional)
                .flatMap(Optional::stream)
                .toList();
    }

    private static List<Note> unseen(List<Note> notes, Set<Note> seen) {
        return notes.stream().filter(note -> !seen.contains(note)).toList();
    }
}
