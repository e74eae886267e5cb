package nl.stokje.cases.content;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import nl.stokje.cases.baton.CaseId;
import nl.stokje.cases.content.ContextItem.Note;
import nl.stokje.kit.Oin;
import nl.stokje.kit.Vault;

/** What is known of the citizen in a case: what they told at the intake, what was added, what they agreed to share. */
@ApplicationScoped
public class CaseContent {
    private static final int BSN_SHOWN = 3;

    private final IntakeContents intakes;
    private final ContextItems items;
    private final Consents consents;
    private final Vault vault;

    CaseContent(IntakeContents intakes, ContextItems items, Consents consents, Vault vault) {
        this.intakes = intakes;
        this.items = items;
        this.consents = consents;
        this.vault = vault;
    }

    /**
     * Keeps what came with the intake of a case that has just opened.
     *
     * @param heardBy the agency that holds the case
     */
    public void keep(CaseId caseId, ContentOfIntake told, Oin heardBy, Instant now) {
        var stored = new StoredIntakeContent(caseId, told.content());
        var bsn = told.content().bsn();
        if (bsn != null) {
            stored.keepBsn(vault.encrypt(bsn), vault.searchHash(bsn));
        }
        intakes.persist(stored);
        told.items().forEach(note -> items.persist(new ContextItem(caseId, note, heardBy, now)));
        told.consents().forEach(given -> consents.persist(new Consent(caseId, given, heardBy, now)));
    }

    /** What the citizen told, without the BSN. */
    public IntakeContent intakeContentOf(CaseId caseId) {
        return intakes.of(caseId).content();
    }

    /** What the citizen told, with the BSN as it may be shown: its last three digits. */
    public IntakeContent readableIntakeContentOf(CaseId caseId) {
        var stored = intakes.of(caseId);
        return stored.bsn() == null ? stored.content() : stored.content().withBsn(masked(vault.decrypt(stored.bsn())));
    }

    public List<ContextItem> itemsOf(CaseId caseId) {
        return items.of(caseId);
    }

    public List<Consent> consentsOf(CaseId caseId) {
        return consents.of(caseId);
    }

    /** All that could travel: the parts of what the citizen told, and these items of the case. */
    public List<Note> notesOf(CaseId caseId, List<ContextItem> items) {
        return Stream.concat(
                        intakeContentOf(caseId).parts().stream(), items.stream().map(ContextItem::note))
                .toList();
    }

    private static String masked(String bsn) {
        var shown = Math.min(BSN_SHOWN, bsn.length());
        return "*".repeat(bsn.length() - shown) + bsn.substring(bsn.length() - shown);
    }
}
