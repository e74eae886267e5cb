package nl.stokje.cases.disclosure;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import nl.stokje.cases.content.Category;
import nl.stokje.cases.content.Consent;
import nl.stokje.cases.content.ContextItem.Note;
import nl.stokje.cases.disclosure.Terms.BasisType;
import nl.stokje.kit.Oin;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What may travel to one receiver on these terms (I4): an item goes only where the receiver, the purpose and the period are
 * covered. What is held back is shown as held back, with why, unless its very existence is protected.
 */
public record Sharing(Terms terms, Oin receiver, List<Consent> consents, LocalDate birthDate, Instant now) {
    /** Why something is held back. */
    @Schema(description = "Why something is held back")
    public enum HoldReason {
        NOT_REQUESTED,
        NO_CONSENT,
        NEEDS_ARTICLE_9_GROUND,
        PROFESSIONAL_SECRECY,
        EXPIRED
    }

    /** How many items of a kind are held back for one reason. */
    @Schema(description = "How many items of a kind are held back for one reason")
    public record HeldBack(
            Category category,
            HoldReason reason,

            @Schema(description = "How many", examples = "1")
            int items) {}

    /** How many items of a kind may travel. */
    record Available(Category category, int items) {}

    /** What may travel, and what is held back. */
    record Outcome(List<Note> shared, List<HeldBack> heldBack) {
        List<Available> available() {
            var counts = new EnumMap<Category, Integer>(Category.class);
            shared.forEach(note -> counts.merge(note.category(), 1, Integer::sum));
            return counts.entrySet().stream()
                    .map(entry -> new Available(entry.getKey(), entry.getValue()))
                    .toList();
        }

        /** Whether the one part of this kind (identity, story, contact preferences) may travel. */
        boolean shares(Category category) {
            return shared.stream().anyMatch(note -> note.category() == category);
        }
    }

    /** Whether anything at all may be shared on these terms. */
    public boolean hasBasis() {
        return terms.basis() != null
                && terms.basis().holdsAt(now)
                && (terms.basis().type() != BasisType.CONSENT
                        || terms.categories().stream().anyMatch(this::isConsented));
    }

    Outcome decide(List<Note> notes) {
        var shared = new ArrayList<Note>();
        Map<Category, Map<HoldReason, Integer>> held = new EnumMap<>(Category.class);
        for (var note : notes) {
            var reason = reasonToHold(note);
            if (reason.isEmpty()) {
                shared.add(note);
            } else if (!note.protectedExistence()) {
                held.computeIfAbsent(note.category(), _ -> new EnumMap<>(HoldReason.class))
                        .merge(reason.get(), 1, Integer::sum);
            }
        }
        var heldBack = new ArrayList<HeldBack>();
        held.forEach((category, reasons) ->
                reasons.forEach((reason, items) -> heldBack.add(new HeldBack(category, reason, items))));
        return new Outcome(List.copyOf(shared), List.copyOf(heldBack));
    }

    /** Until when what is shared may be read: no later than its basis, nor than a consent that it depends on. */
    Instant until(Outcome outcome, Instant latest) {
        var consented = terms.basis().type() == BasisType.CONSENT
                ? outcome.shared().stream().map(Note::category).distinct().map(this::consentFor)
                : Stream.<Optional<Instant>>empty();
        return Stream.concat(
                        consented.flatMap(Optional::stream),
                        Stream.ofNullable(terms.basis().until()))
                .filter(end -> end.isBefore(latest))
                .min(Comparator.naturalOrder())
                .orElse(latest);
    }

    private Optional<HoldReason> reasonToHold(Note note) {
        if (!terms.categories().contains(note.category())) {
            return Optional.of(HoldReason.NOT_REQUESTED);
        }
        if (note.expiresAt() != null && !note.expiresAt().isAfter(now)) {
            return Optional.of(HoldReason.EXPIRED);
        }
        if (!terms.basis().lastsAt(now)) {
            return Optional.of(HoldReason.EXPIRED);
        }
        if (terms.basis().type() == BasisType.CONSENT && !isConsented(note.category())) {
            return Optional.of(HoldReason.NO_CONSENT);
        }
        if (note.special() && !terms.basis().coversSpecialData()) {
            return Optional.of(HoldReason.NEEDS_ARTICLE_9_GROUND);
        }
        // A legal task by itself doesn't lift what the citizen told in confidence; the citizen can, a life in danger
        // can, and a
        // law that the sender names for it.
        if (note.professionalSecrecy()
                && terms.basis().type() == BasisType.LEGAL_TASK
                && !terms.basis().professionalSecrecy()
                && !isConsented(note.category())) {
            return Optional.of(HoldReason.PROFESSIONAL_SECRECY);
        }
        return Optional.empty();
    }

    private boolean isConsented(Category category) {
        return consentFor(category).isPresent();
    }

    /** Until when the citizen agreed to share this, by the consent that lasts longest. */
    private Optional<Instant> consentFor(Category category) {
        return consents.stream()
                .filter(consent -> consent.covers(category, receiver, birthDate, now))
                .map(consent -> consent.given().until())
                .max(Comparator.naturalOrder());
    }
}
