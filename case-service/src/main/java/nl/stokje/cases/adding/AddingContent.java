package nl.stokje.cases.adding;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Map;
import java.util.Set;
import nl.stokje.cases.baton.Case;
import nl.stokje.cases.baton.CaseId;
import nl.stokje.cases.baton.Cases;
import nl.stokje.cases.content.Author;
import nl.stokje.cases.content.CaseContent;
import nl.stokje.cases.content.Consent;
import nl.stokje.cases.content.ContextItem;
import nl.stokje.cases.content.ContextItemId;
import nl.stokje.cases.disclosure.DisclosedItem;
import nl.stokje.cases.disclosure.Disclosure;
import nl.stokje.kit.Actor;
import nl.stokje.kit.Refusal;

/** The holder of a case adds what it knows, and what the citizen agrees to share. One transaction each. */
@ApplicationScoped
@Transactional
class AddingContent {
    /**
     * What can travel of a case, in bytes of JSON. Sealing makes 16 bytes out of 9, and the event that carries the content
     * may have 1,000,000; the rest is room for requirements and their reasons.
     */
    static final int CONTEXT_LIMIT = 480_000;

    private final Cases cases;
    private final CaseContent content;
    private final Disclosure disclosure;
    private final ObjectMapper json;
    private final Clock clock;

    AddingContent(Cases cases, CaseContent content, Disclosure disclosure, ObjectMapper json, Clock clock) {
        this.cases = cases;
        this.content = content;
        this.disclosure = disclosure;
        this.json = json;
        this.clock = clock;
    }

    /**
     * @param corrects the item that was wrong; null when there is none
     * @throws Refusal when the agency doesn't work on the case, it is closed or full, or the agency sees no such item to correct
     */
    ContextItem add(CaseId caseId, ContextItem.Note note, ContextItemId corrects, Actor by) {
        var theCase = open(cases.workedOnBy(by.agency(), caseId));
        if (corrects != null) {
            requireSeen(corrects, theCase, by);
        }
        var item = ContextItem.added(caseId, note, corrects, Author.of(by), clock.instant());
        requireRoom(sizeOf(caseId), bytes(DisclosedItem.of(item, corrects == null ? Set.of() : Set.of(corrects))));
        content.add(item);
        cases.changed(theCase);
        return item;
    }

    /** @throws Refusal when the case isn't this agency's, or is closed */
    Consent record(CaseId caseId, Consent.Given given, Actor by) {
        var theCase = open(cases.heldBy(by.agency(), caseId));
        var consent = new Consent(caseId, given, by.agency(), clock.instant());
        content.add(consent);
        cases.changed(theCase);
        return consent;
    }

    private static Case open(Case theCase) {
        theCase.requireOpen();
        return theCase;
    }

    private void requireSeen(ContextItemId corrects, Case theCase, Actor by) {
        var seen = disclosure.visibleTo(by.agency(), theCase).items();
        if (seen.stream().noneMatch(item -> item.id().equals(corrects))) {
            throw Refusal.invalid(
                    "corrects",
                    corrects,
                    "the id of an item of this case that you see",
                    "There is no such item in this case, or it isn't yours to see.");
        }
    }

    private static void requireRoom(int used, int wanted) {
        if (used + wanted > CONTEXT_LIMIT) {
            throw new Refusal(
                    Refusal.Reason.TOO_LARGE,
                    "case-full",
                    "The items of this case would no longer fit in what travels.",
                    Map.of(
                            "allowed",
                            CONTEXT_LIMIT,
                            "used",
                            used,
                            "next",
                            "Refer to a document instead of quoting it."));
        }
    }

    /** How much of what can travel is taken, in bytes of JSON. */
    private int sizeOf(CaseId caseId) {
        return bytes(content.intakeContentOf(caseId)) + bytes(DisclosedItem.allOf(content.itemsOf(caseId)));
    }

    private int bytes(Object part) {
        return json.valueToTree(part).toString().getBytes(StandardCharsets.UTF_8).length;
    }
}
