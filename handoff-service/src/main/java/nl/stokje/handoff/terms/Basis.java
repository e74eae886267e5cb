package nl.stokje.handoff.terms;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import nl.stokje.kit.Refusal;

/**
 * Why it may be shared (I4).
 *
 * @param article the article of law; LEGAL_TASK needs it (GDPR article 6(1)(e) with the law that gives the task)
 * @param article9Ground the ground of GDPR article 9(2) for health and other special data, such as {@code 9(2)(h)}
 * @param professionalSecrecy whether the sender may share what falls under professional secrecy
 * @param until after this nothing may be shared on this basis
 */
@Embeddable
public record Basis(
        @NotNull @Enumerated(EnumType.STRING) Type type,
        @Size(max = 200) String article,
        @Size(max = 200) String article9Ground,
        Boolean professionalSecrecy,
        Instant until) {
    /** The grounds that the platform knows. */
    public enum Type {
        CONSENT,
        LEGAL_TASK,
        VITAL_INTEREST
    }

    /** @throws Refusal when a legal task names no article, or the basis has ended */
    void checkAt(Instant now) {
        if (type == Type.LEGAL_TASK && (article == null || article.isBlank())) {
            throw Refusal.invalid(
                    "basis.article", null, "the article of law", "A legal task names the article that gives it.");
        }
        if (until != null && !until.isAfter(now)) {
            throw Refusal.invalid("basis.until", until, "a time to come", "The basis has ended already.");
        }
    }
}
