package nl.stokje.cases.content;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Map;
import nl.stokje.cases.baton.Case;
import nl.stokje.cases.baton.CaseId;
import nl.stokje.cases.baton.Cases;
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
    private final ContextItems items;
    private final Consents consents;
    private final ObjectMapper json;
    private final Clock clock;

    AddingContent(
            Cases cases, CaseContent content, ContextItems items, Consents consents, ObjectMapper json, Clock clock) {
        this.cases = cases;
        this.content = content;
        this.items = items;
        this.consents = consents;
        this.json = json;
        this.clock = clock;
    }

    /** @throws Refusal when the case isn't this agency's, is closed or is full */
    ContextItem add(CaseId caseId, ContextItem.Note note, Actor by) {
        var theCase = openCase(caseId, by);
        requireRoom(sizeOf(caseId), bytes(note));
        var item = new ContextItem(caseId, note, by.agency(), clock.instant());
        items.persist(item);
        cases.changed(theCase);
        return item;
    }

    /** @throws Refusal when the case isn't this agency's, or is closed */
    Consent record(CaseId caseId, Consent.Given given, Actor by) {
        var theCase = openCase(caseId, by);
        var consent = new Consent(caseId, given, by.agency(), clock.instant());
        consents.persist(consent);
        cases.changed(theCase);
        return consent;
    }

    private Case openCase(CaseId caseId, Actor by) {
        var theCase = cases.heldBy(by.agency(), caseId);
        theCase.requireOpen();
        return theCase;
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
        return bytes(content.intakeContentOf(caseId))
                + content.itemsOf(caseId).stream()
                        .mapToInt(item -> bytes(item.note()))
                        .sum();
    }

    private int bytes(Object part) {
        return json.valueToTree(part).toString().getBytes(StandardCharsets.UTF_8).length;
    }
}
