package nl.stokje.cases.content;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import nl.stokje.cases.baton.Case;
import nl.stokje.cases.content.ContextItem.Note;
import nl.stokje.cases.disclosure.DisclosedContent;
import nl.stokje.cases.requirement.Requirement;
import nl.stokje.kit.Refusal;
import nl.stokje.kit.Vault;

/** What belongs to a case: requirements, items of context, consents. */
@ApplicationScoped
public class CaseContent {
    private static final int BSN_SHOWN = 3;

    private final EntityManager entities;
    private final ObjectMapper json;
    private final Vault vault;

    CaseContent(EntityManager entities, ObjectMapper json, Vault vault) {
        this.entities = entities;
        this.json = json;
        this.vault = vault;
    }

    void add(Object part) {
        entities.persist(part);
    }

    public List<Requirement> requirementsOf(UUID caseId) {
        return all(Requirement.class, caseId);
    }

    /** @throws Refusal when the case has no such requirement */
    Requirement requirement(UUID caseId, UUID id) {
        return Optional.ofNullable(entities.find(Requirement.class, id))
                .filter(found -> found.caseId().equals(caseId))
                .orElseThrow(() -> Refusal.notFound("requirement"));
    }

    public List<ContextItem> itemsOf(UUID caseId) {
        return all(ContextItem.class, caseId);
    }

    public List<Consent> consentsOf(UUID caseId) {
        return all(Consent.class, caseId);
    }

    /** All that could travel: the parts of what was told, and the items. */
    List<Note> notesOf(Case theCase) {
        return Stream.concat(
                        DisclosedContent.partsOf(theCase.intakeContent()).stream(),
                        itemsOf(theCase.id()).stream().map(ContextItem::note))
                .toList();
    }

    /** What was told, with the BSN as it may be shown: its last three digits. */
    public IntakeContent toldOf(Case theCase) {
        return theCase.bsn() == null
                ? theCase.intakeContent()
                : theCase.intakeContent().withBsn(masked(vault.decrypt(theCase.bsn())));
    }

    /** How much of what can travel is taken, in bytes of JSON. */
    int sizeOf(Case theCase) {
        return bytes(theCase.intakeContent())
                + itemsOf(theCase.id()).stream()
                        .mapToInt(item -> bytes(item.note()))
                        .sum();
    }

    int bytes(Object part) {
        return json.valueToTree(part).toString().getBytes(StandardCharsets.UTF_8).length;
    }

    private static String masked(String bsn) {
        var shown = Math.min(BSN_SHOWN, bsn.length());
        return "*".repeat(bsn.length() - shown) + bsn.substring(bsn.length() - shown);
    }

    private <T> List<T> all(Class<T> type, UUID caseId) {
        return entities.createQuery("from " + type.getSimpleName() + " where caseId = :case order by id", type)
                .setParameter("case", caseId)
                .getResultList();
    }
}
