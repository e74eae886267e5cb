package nl.stokje.cases.disclosure;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.stokje.cases.baton.Case;
import nl.stokje.cases.baton.HandoffId;
import nl.stokje.cases.content.CaseContent;
import nl.stokje.cases.content.Consent;
import nl.stokje.cases.content.ContextItem;
import nl.stokje.cases.content.Part;
import nl.stokje.cases.coordination.Assistance;
import nl.stokje.cases.coordination.Assistances;
import nl.stokje.cases.disclosure.Sharing.HeldBack;
import nl.stokje.kit.Oin;

/** What of a case may be seen by whom (I4): the same rule for what travels and for what is read here. */
@ApplicationScoped
public class Disclosure {
    private final CaseContent content;
    private final Proposals proposals;
    private final Assistances assistances;
    private final Clock clock;

    Disclosure(CaseContent content, Proposals proposals, Assistances assistances, Clock clock) {
        this.content = content;
        this.proposals = proposals;
        this.assistances = assistances;
        this.clock = clock;
    }

    /** What may travel on the terms of this proposal, judged now. */
    public Sharing sharing(Proposal proposal, Case theCase) {
        return sharing(proposal, theCase, content.consentsOf(theCase.id()));
    }

    /** The content is opened only where a consent depends on the citizen's age. */
    private Sharing sharing(Proposal proposal, Case theCase, List<Consent> consents) {
        var birthDate = consents.stream().anyMatch(Consent::dependsOnAge)
                ? content.intakeContentOf(theCase.id()).birthDate()
                : null;
        return new Sharing(proposal.termsWithoutTexts(), proposal.receiver(), consents, birthDate, clock.instant());
    }

    /** What the holder or an agency that assists sees of the case. */
    public VisibleContent visibleTo(Oin agency, Case theCase) {
        return theCase.isHeldBy(agency) ? visibleToHolder(theCase) : visibleToAssistant(agency, theCase);
    }

    /**
     * The holder sees what it heard or added itself, what others added while it held the case, and what the handoffs brought by
     * which it got the baton. Holding the case doesn't open what their basis didn't cover. A successor by law sees what the one
     * before it saw.
     */
    private VisibleContent visibleToHolder(Case theCase) {
        var places = theCase.baton().inThePlaceOf();
        var items = content.itemsOf(theCase.id());
        var seen = keys(items.stream()
                .filter(item -> isOwn(item, places, theCase) || addedWhileHeldBy(places, item, theCase))
                .map(ContextItem::part));
        if (theCase.baton().cameInAtHolder()) {
            seen.addAll(keys(content.toldPartsOf(theCase.id()).stream()));
        }
        var visible = brought(handoffsTo(places, theCase), theCase, items, seen);
        return theCase.baton().cameInAtHolder()
                ? new VisibleContent(content.readableIntakeContentOf(theCase.id()), visible.items(), visible.heldBack())
                : visible;
    }

    /** Who assists sees what it added itself, what the handoffs bring by which it joined, judged now, and nothing else. */
    private VisibleContent visibleToAssistant(Oin agency, Case theCase) {
        var handoffs = assistances.runningOf(theCase.id(), agency).stream().map(Assistance::handoffId);
        var items = content.itemsOf(theCase.id());
        var own = keys(items.stream()
                .filter(item -> item.author().agency().equals(agency))
                .map(ContextItem::part));
        return brought(known(handoffs), theCase, items, own);
    }

    /** Who assists adds to the holder's case. */
    private static boolean addedWhileHeldBy(Set<Oin> places, ContextItem item, Case theCase) {
        return !item.cameWithIntake()
                && theCase.baton().periods().stream()
                        .filter(period -> places.contains(period.holder()))
                        .anyMatch(period -> period.contains(item.recordedAt()));
    }

    /** What came with the intake is known to who holds the case in the place of its agency, whoever wrote it down. */
    private static boolean isOwn(ContextItem item, Set<Oin> places, Case theCase) {
        return places.contains(item.author().agency())
                || item.cameWithIntake() && theCase.baton().cameInAtHolder();
    }

    /** @param seen the keys of the parts that are seen in any case; added to */
    private VisibleContent brought(List<Proposal> handoffs, Case theCase, List<ContextItem> items, Set<String> seen) {
        var parts = Stream.concat(
                        content.toldPartsOf(theCase.id()).stream(),
                        items.stream().map(ContextItem::part))
                .toList();
        var consents = content.consentsOf(theCase.id());
        List<HeldBack> heldBack = List.of();
        for (var proposal : handoffs) {
            var outcome = sharing(proposal, theCase, consents).decide(unseen(parts, seen));
            seen.addAll(outcome.keys());
            heldBack = outcome.heldBack();
        }
        var visible =
                items.stream().filter(item -> seen.contains(item.part().key())).toList();
        return new VisibleContent(content.readableIntakeContentOf(theCase.id()).limitedTo(seen), visible, heldBack);
    }

    private List<Proposal> handoffsTo(Set<Oin> places, Case theCase) {
        return known(theCase.baton().periods().stream()
                .filter(period -> places.contains(period.holder()))
                .map(period -> period.acquiredBy().handoffId())
                .filter(Objects::nonNull));
    }

    private List<Proposal> known(Stream<HandoffId> handoffs) {
        return handoffs.map(proposals::of).flatMap(Optional::stream).toList();
    }

    private static List<Part> unseen(List<Part> parts, Set<String> seen) {
        return parts.stream().filter(part -> !seen.contains(part.key())).toList();
    }

    private static Set<String> keys(Stream<Part> parts) {
        return parts.map(Part::key).collect(Collectors.toCollection(HashSet::new));
    }
}
