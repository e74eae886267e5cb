package nl.stokje.cases.application;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import nl.stokje.cases.domain.BatonPeriod;
import nl.stokje.cases.domain.Case;
import nl.stokje.cases.domain.ContextItem;
import nl.stokje.cases.domain.ContextItem.Note;
import nl.stokje.cases.domain.Letters;
import nl.stokje.cases.domain.Proposal;
import nl.stokje.cases.domain.Sharing;
import nl.stokje.cases.domain.Sharing.HeldBack;
import nl.stokje.cases.domain.Told;
import nl.stokje.kit.Oin;

/** What of a case may be seen by whom (I4): the same rule for what travels and for what its holder reads here. */
@ApplicationScoped
public class Disclosure {
    private final CaseFile file;
    private final Proposals proposals;
    private final Clock clock;

    Disclosure(CaseFile file, Proposals proposals, Clock clock) {
        this.file = file;
        this.proposals = proposals;
        this.clock = clock;
    }

    /** What its holder sees, and what is held back from it. */
    public record Shown(Told told, List<ContextItem> items, List<HeldBack> heldBack) {}

    /** What may travel on the terms of this proposal, judged now. */
    Sharing sharing(Proposal proposal, Case about) {
        return new Sharing(
                proposal.terms(),
                proposal.receiver(),
                file.consentsOf(about.id()),
                about.told().birthDate(),
                clock.instant());
    }

    /**
     * An agency sees what it was told or added itself, and what the handoffs brought by which it got the baton. Holding
     * the case doesn't open what their basis didn't cover.
     */
    public Shown shownTo(Oin agency, Case about) {
        var items = file.itemsOf(about.id());
        var seen = items.stream()
                .filter(item -> item.addedBy().equals(agency))
                .map(ContextItem::note)
                .collect(Collectors.toCollection(HashSet::new));
        var parts = Letters.partsOf(about.told());
        if (about.cameInAt(agency)) {
            seen.addAll(parts);
        }
        List<HeldBack> heldBack = List.of();
        for (var proposal : handoffsTo(agency, about)) {
            var outcome = sharing(proposal, about).decide(unseen(file.notesOf(about), seen));
            seen.addAll(outcome.shared());
            heldBack = outcome.heldBack();
        }
        var kinds = parts.stream().filter(seen::contains).map(Note::category).collect(Collectors.toSet());
        return new Shown(
                about.cameInAt(agency) ? file.toldOf(about) : file.toldOf(about).limitedTo(kinds),
                items.stream().filter(item -> seen.contains(item.note())).toList(),
                heldBack);
    }

    private List<Proposal> handoffsTo(Oin agency, Case about) {
        return about.periods().stream()
                .filter(period -> period.holder().equals(agency))
                .map(BatonPeriod::handoffId)
                .filter(Objects::nonNull)
                .map(proposals::findByIdOptional)
                .flatMap(Optional::stream)
                .toList();
    }

    private static List<Note> unseen(List<Note> notes, HashSet<Note> seen) {
        return notes.stream().filter(note -> !seen.contains(note)).toList();
    }
}
