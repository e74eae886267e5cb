package nl.stokje.handoff.terms;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.List;
import java.util.Objects;
import nl.stokje.kit.vault.PersonalRow;
import nl.stokje.kit.vault.PersonalText;
import nl.stokje.kit.vault.PersonalTextType;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.Type;
import org.hibernate.type.SqlTypes;

/**
 * What the sender proposes, why, and on what basis. Only the sender sees it here; the receiver sees the preview. A request
 * holds the receiver's wish instead, without a basis: the holder gives the basis.
 *
 * @param returns the landed transfer that is given back, or null
 */
@Embeddable
public record Proposal(
        @Enumerated(EnumType.STRING) Urgency urgency,

        @Embedded
        @AttributeOverride(name = "code", column = @Column(name = "need_code"))
        @AttributeOverride(name = "text", column = @Column(name = "need_text"))
        Need need,

        @Type(PersonalTextType.class) PersonalText purpose,

        @Embedded
        @AttributeOverride(name = "type", column = @Column(name = "basis_type"))
        @AttributeOverride(name = "article", column = @Column(name = "basis_article"))
        @AttributeOverride(name = "article9Ground", column = @Column(name = "basis_article9_ground"))
        @AttributeOverride(name = "professionalSecrecy", column = @Column(name = "basis_professional_secrecy"))
        @AttributeOverride(name = "until", column = @Column(name = "basis_until"))
        Basis basis,

        @Enumerated(EnumType.STRING) @JdbcTypeCode(SqlTypes.ARRAY)
        List<Category> categories,

        HandoffId returns) {
    /** What an agency that asks for a case can say of it. */
    public static Proposal wish(Urgency urgency, Need need, PersonalText purpose) {
        return new Proposal(urgency, need, purpose, null, null, null);
    }

    /** The same in another handoff. */
    public Proposal copy() {
        return new Proposal(urgency, need.copy(), PersonalText.copyOf(purpose), basis, categories, returns);
    }

    /** Says in which row the texts stand. */
    public void standsIn(PersonalRow row) {
        row.holds("need_text", need.text()).holds("purpose", purpose);
    }

    /** A request as its holder grants it. */
    public Proposal on(Terms terms) {
        return new Proposal(
                urgency,
                Objects.requireNonNullElse(terms.need(), need),
                Objects.requireNonNullElse(terms.purpose(), purpose),
                terms.basis(),
                terms.categories(),
                returns);
    }
}
