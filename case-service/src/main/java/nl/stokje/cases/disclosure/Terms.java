package nl.stokje.cases.disclosure;

import java.time.Instant;
import java.util.Set;
import nl.stokje.cases.content.Category;

/**
 * On what terms a sender proposes a handoff: the need, the purpose, the basis and the kinds of context that the receiver needs.
 *
 * @param categories what the receiver needs for the purpose; nothing else travels
 */
public record Terms(Need need, String purpose, Basis basis, Set<Category> categories) {
    public Terms {
        categories = categories == null ? Set.of() : Set.copyOf(categories);
    }

    public record Need(String code, String text) {}

    /** The need in the sender's words, or null. */
    String needText() {
        return need == null ? null : need.text();
    }

    /** As they are stored beside their texts, which are encrypted. */
    Terms withTexts(String needText, String purposeText) {
        return new Terms(need == null ? null : new Need(need.code(), needText), purposeText, basis, categories);
    }

    /** Why an item may be shared (GDPR, article 6). */
    public enum BasisType {
        CONSENT,
        LEGAL_TASK,
        VITAL_INTEREST
    }

    /**
     * @param article the law article of a legal task; required for LEGAL_TASK
     * @param article9Ground the ground of GDPR article 9 for health and other special data
     * @param professionalSecrecy whether what the citizen told in confidence may be shared all the same
     * @param until when the basis ends; null while the purpose lasts
     */
    public record Basis(
            BasisType type, String article, String article9Ground, boolean professionalSecrecy, Instant until) {
        boolean holdsAt(Instant now) {
            return type != null
                    && lastsAt(now)
                    && (type != BasisType.LEGAL_TASK || (article != null && !article.isBlank()));
        }

        boolean lastsAt(Instant now) {
            return until == null || until.isAfter(now);
        }

        boolean coversSpecialData() {
            return article9Ground != null && !article9Ground.isBlank();
        }
    }
}
