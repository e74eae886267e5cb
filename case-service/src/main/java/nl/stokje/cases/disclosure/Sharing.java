package nl.stokje.cases.disclosure;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.stokje.cases.content.Category;
import nl.stokje.cases.content.Consent;
import nl.stokje.cases.content.Part;
import nl.stokje.cases.disclosure.Terms.BasisType;
import nl.stokje.kit.Oin;
import nl.stokje.kit.PartialDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What may travel to one receiver on these terms (I4): an item goes only where the receiver, the purpose and the period are
 * covered. What is held back is shown as held back, with why, unless its very existence is protected.
 */
public record Sharing(Terms terms, Oin receiver, List<Consent> consents, PartialDate birthDate, Instant now) {
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
    record Outcome(List<Part> shared, List<HeldBack> heldBack) {
        List<Available> available() {
            var counts = new EnumMap<Category, Integer>(Category.class);
            shared.forEach(part -> counts.merge(part.category(), 1, Integer::sum));
            return counts.entrySet().stream()
                    .map(entry -> new Available(entry.getKey(), entry.getValue()))
                    .toList();
        }

        /** Of the parts that may travel. */
        Set<String> keys() {
            return shared.stream().map(Part::key).collect(Collectors.toSet());
        }
    }

    /** Whether anything at all may be shared on these terms. */
    public boolean hasBasis() {
        return terms.basis() != null
                && terms.basis().holdsAt(now)
                && (terms.basis().type() != BasisType.CONSENT
                        || terms.categories().stream().anyMatch(this::isConsented));
    }

    Outcome decide(List<Part> parts) {
        var shared = new ArrayList<Part>();
        Map<Category, Map<HoldReason, Integer>> held = new EnumMap<>(Category.class);
        for (var part : parts) {
            var reason = reasonToHold(part);
            if (reason.isEmpty()) {
                shared.add(part);
            } else if (!part.protectedExistence()) {
                held.computeIfAbsent(part.category(), _ -> new EnumMap<>(HoldReason.class))
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
                ? outcome.shared().stream().map(Part::category).distinct().map(this::consentFor)
                : Stream.<Optional<Instant>>empty();
        return Stream.concat(
                        consented.flatMap(Optional::stream),
                        Stream.ofNullable(terms.basis().until()))
                .filter(end -> end.isBefore(latest))
                .min(Comparator.naturalOrder())
                .orElse(latest);
    }

    private Optional<HoldReason> reasonToHold(Part part) {
        if (!terms.categories().contains(part.category())) {
            return Optional.of(HoldReason.NOT_REQUESTED);
        }
        if (part.expiresAt() != null && !part.expiresAt().isAfter(now)) {
            return Optional.of(HoldReason.EXPIRED);
        }
        if (!terms.basis().lastsAt(now)) {
            return Optional.of(HoldReason.EXPIRED);
        }
        if (terms.basis().type() == BasisType.CONSENT && !isConsented(part.category())) {
            return Optional.of(HoldReason.NO_CONSENT);
        }
        if (part.special() && !terms.basis().coversSpecialData()) {
            return Optional.of(HoldReason.NEEDS_ARTICLE_9_GROUND);
        }
        // A legal task by itself doesn't lift what the citizen told in confidence; the citizen can, a life in danger
        // can, and a
        // law that the sender names for it.
        if (part.professionalSecrecy()
                && terms.basis().type() == BasisType.LEGAL_TASK
                && !terms.basis().professionalSecrecy()
                && !isConsented(part.category())) {
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
                .map(Consent::until)
                .max(Comparator.naturalOrder());
    }
}
