package nl.stokje.cases.content;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import nl.stokje.cases.baton.Case;
import nl.stokje.cases.baton.CaseId;
import nl.stokje.kit.Oin;

/** What is known of the citizen in a case: what they told at the intake, what was added, what they agreed to share. */
@ApplicationScoped
public class CaseContent {
    private static final int BSN_SHOWN = 3;

    private final IntakeContents intakes;
    private final ContextItems items;
    private final Consents consents;
    private final ObjectMapper json;

    CaseContent(IntakeContents intakes, ContextItems items, Consents consents, ObjectMapper json) {
        this.intakes = intakes;
        this.items = items;
        this.consents = consents;
        this.json = json;
    }

    /**
     * Keeps what came with the intake of a case that has just opened.
     *
     * @param heardBy the agency that holds the case
     */
    public void keep(CaseId caseId, ContentOfIntake told, Oin heardBy, Instant now) {
        var content = told.content();
        intakes.persist(new StoredIntakeContent(caseId, written(content), IntakeOutline.of(content), told.source()));
        told.items().forEach(item -> items.persist(ContextItem.heard(caseId, item, told.source())));
        told.consents().forEach(given -> consents.persist(new Consent(caseId, given, heardBy, now)));
    }

    public void add(ContextItem item) {
        items.persist(item);
    }

    public void add(Consent consent) {
        consents.persist(consent);
    }

    /** Where what the citizen told in this case comes from. */
    public IntakeSource sourceOf(Case theCase) {
        var stored = intakes.of(theCase.id());
        return new IntakeSource(theCase.intakeId(), stored.author(), stored.recordedAt());
    }

    /** What the citizen told, without the BSN. */
    public IntakeContent intakeContentOf(CaseId caseId) {
        return stored(caseId).withBsn(null);
    }

    /** What the citizen told, with the BSN as it may be shown: its last three digits. */
    public IntakeContent readableIntakeContentOf(CaseId caseId) {
        var stored = stored(caseId);
        return stored.bsn() == null ? stored : stored.withBsn(masked(stored.bsn()));
    }

    public List<ContextItem> itemsOf(CaseId caseId) {
        return items.of(caseId);
    }

    public List<Consent> consentsOf(CaseId caseId) {
        return consents.of(caseId);
    }

    /** All that could travel: the parts of what the citizen told, and the items. Nothing is opened for it. */
    public List<Part> partsOf(CaseId caseId) {
        return Stream.concat(toldPartsOf(caseId).stream(), items.partsOf(caseId).stream())
                .toList();
    }

    /** The parts of what the citizen told. */
    public List<Part> toldPartsOf(CaseId caseId) {
        return intakes.of(caseId)
                .outline()
                .orElseGet(() -> IntakeOutline.of(stored(caseId)))
                .parts();
    }

    private IntakeContent stored(CaseId caseId) {
        try {
            return json.readValue(intakes.of(caseId).content().requiredText(), IntakeContent.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(
                    "The content of case %s isn't what this version can read".formatted(caseId), e);
        }
    }

    private String written(IntakeContent content) {
        try {
            return json.writeValueAsString(content);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The content of an intake doesn't go into JSON", e);
        }
    }

    private static String masked(String bsn) {
        var shown = Math.min(BSN_SHOWN, bsn.length());
        return "*".repeat(bsn.length() - shown) + bsn.substring(bsn.length() - shown);
    }
}
