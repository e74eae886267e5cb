package nl.stokje.cases.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import nl.stokje.cases.domain.Case;
import nl.stokje.cases.domain.CaseStatus;
import nl.stokje.cases.domain.Category;
import nl.stokje.cases.domain.ContextItem;
import nl.stokje.cases.domain.Requirement;
import nl.stokje.cases.domain.Told;
import nl.stokje.cases.domain.Urgency;
import nl.stokje.kit.Oin;

/**
 * A case as an agency sees it. Who held it before sees the first fields: who answers now, in which turn; whoever holds it
 * sees all.
 *
 * @param told what the citizen told; absent for an agency that no longer holds it
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record CaseView(
        UUID id,
        CaseStatus status,
        Oin holder,
        int turn,
        Urgency urgency,
        Instant openedAt,
        Instant closedAt,
        UUID intakeId,
        List<RequirementView> requirements,
        Told told,
        List<ItemView> items) {

    /** A requirement and how it stands. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record RequirementView(
            UUID id, String code, String label, Requirement.Status status, String reason, Oin decidedBy) {
        static RequirementView of(Requirement requirement) {
            return new RequirementView(
                    requirement.id(),
                    requirement.code(),
                    requirement.label(),
                    requirement.status(),
                    requirement.reason(),
                    requirement.decidedBy());
        }
    }

    /** An item of context, and which agency added it. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record ItemView(
            UUID id,
            Category category,
            String text,
            boolean special,
            boolean professionalSecrecy,
            boolean protectedExistence,
            String observer,
            String confidence,
            Instant expiresAt,
            Oin addedBy,
            Instant addedAt) {
        static ItemView of(ContextItem item) {
            var note = item.note();
            return new ItemView(
                    item.id(),
                    note.category(),
                    note.text(),
                    note.special(),
                    note.professionalSecrecy(),
                    note.protectedExistence(),
                    note.observer(),
                    note.confidence(),
                    note.expiresAt(),
                    item.addedBy(),
                    item.addedAt());
        }
    }

    /** Who answers for it, and nothing else: for lists, and for who held it before. */
    static CaseView thin(Case about) {
        return new CaseView(
                about.id(),
                about.status(),
                about.holder(),
                about.turn(),
                about.urgency(),
                about.openedAt(),
                about.closedAt(),
                null,
                null,
                null,
                null);
    }

    static CaseView whole(Case about, List<Requirement> requirements, Told told, List<ContextItem> items) {
        return new CaseView(
                about.id(),
                about.status(),
                about.holder(),
                about.turn(),
                about.urgency(),
                about.openedAt(),
                about.closedAt(),
                about.intakeId(),
                requirements.stream().map(RequirementView::of).toList(),
                told,
                items.stream().map(ItemView::of).toList());
    }
}
