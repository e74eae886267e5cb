package nl.stokje.handoff.terms;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import nl.stokje.kit.Refusal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Why the content may be shared (I4).
 *
 * @param article the article of law; LEGAL_TASK needs it (GDPR article 6(1)(e) with the law that gives the task)
 * @param article9Ground the ground of GDPR article 9(2) for health and other special data, such as {@code 9(2)(h)}
 * @param professionalSecrecy whether the sender may share what falls under professional secrecy
 * @param until after this nothing may be shared on this basis
 */
@Embeddable
@Schema(description = "Why the content may be shared")
public record Basis(
        @NotNull @Enumerated(EnumType.STRING) BasisType type,

        @Size(max = 200)
        @Schema(
                description = "The article of law that gives the task; LEGAL_TASK needs it",
                examples = "Wmo 2015, art. 2.3.1")
        String article,

        @Size(max = 200)
        @Schema(
                description = "For health and other special data: the ground of GDPR article 9(2)",
                examples = "9(2)(h)")
        String article9Ground,

        @Schema(description = "Whether the sender may share what falls under professional secrecy", examples = "false")
        Boolean professionalSecrecy,

        @Schema(
                description = "Until when the basis lets anything be shared; absent: without an end",
                examples = "2027-01-01T00:00:00Z")
        Instant until) {
    /** @throws Refusal when a legal task names no article, or the basis has ended */
    public void checkAt(Instant now) {
        if (type == BasisType.LEGAL_TASK && (article == null || article.isBlank())) {
            throw Refusal.invalid(
                    "basis.article", null, "the article of law", "A legal task names the article that gives it.");
        }
        if (until != null && !until.isAfter(now)) {
            throw Refusal.invalid("basis.until", until, "a time to come", "The basis has ended already.");
        }
    }
}
