package nl.stokje.cases.content;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.PostLoad;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Set;
import java.util.UUID;
import nl.stokje.cases.baton.CaseId;
import nl.stokje.kit.Ids;
import nl.stokje.kit.Oin;
import nl.stokje.kit.PartialDate;
import nl.stokje.kit.vault.PersonalRow;
import nl.stokje.kit.vault.PersonalText;
import nl.stokje.kit.vault.PersonalTextType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.Type;
import org.hibernate.type.SqlTypes;

/** That the citizen, or somebody for them, agreed to share: with whom, what, until when. */
@Entity
@Table(name = "consent")
public class Consent {
    /** Below this age a representative consents (Dutch GDPR Implementation Act, article 5). */
    private static final int AGE_OF_CONSENT = 16;

    private static final ZoneId AMSTERDAM = ZoneId.of("Europe/Amsterdam");

    /** Who agreed. */
    @Schema(name = "ConsentGivenBy", description = "Who agreed: the citizen, or a representative for them")
    public enum GivenBy {
        CITIZEN,
        REPRESENTATIVE
    }

    /**
     * @param receivers with whom may be shared; empty means with any agency
     */
    public record Given(
            GivenBy givenBy, String representative, Set<Oin> receivers, Set<Category> categories, Instant until) {
        public Given {
            receivers = receivers == null ? Set.of() : Set.copyOf(receivers);
            categories = categories == null ? Set.of() : Set.copyOf(categories);
        }
    }

    @Id
    private UUID id;

    @Column(name = "case_id")
    private CaseId caseId;

    @Enumerated(EnumType.STRING)
    @Column(name = "given_by")
    private GivenBy givenBy;

    @Type(PersonalTextType.class)
    private PersonalText representative;

    @JdbcTypeCode(SqlTypes.JSON)
    private Set<Oin> receivers;

    @JdbcTypeCode(SqlTypes.JSON)
    private Set<Category> categories;

    @Column(name = "until_at")
    private Instant until;

    @Column(name = "recorded_by")
    private Oin recordedBy;

    @Column(name = "recorded_at")
    private Instant recordedAt;

    protected Consent() {}

    public Consent(CaseId caseId, Given given, Oin recordedBy, Instant now) {
        this.id = Ids.next();
        this.caseId = caseId;
        this.givenBy = given.givenBy();
        this.representative = PersonalText.of(given.representative());
        this.receivers = given.receivers();
        this.categories = given.categories();
        this.until = given.until();
        this.recordedBy = recordedBy;
        this.recordedAt = now;
        placeTexts();
    }

    @PostLoad
    void placeTexts() {
        PersonalRow.of("consent", id, caseId.value()).holds("representative", representative);
    }

    public UUID id() {
        return id;
    }

    public Given given() {
        return new Given(givenBy, PersonalText.textOf(representative), receivers, categories, until);
    }

    /** Until when it lasts. */
    public Instant until() {
        return until;
    }

    /** Whether it counts only once the citizen is old enough to consent. */
    public boolean dependsOnAge() {
        return givenBy == GivenBy.CITIZEN;
    }

    /** Whether this consent lets this kind travel to this receiver now. */
    public boolean covers(Category category, Oin receiver, PartialDate birthDate, Instant now) {
        return until.isAfter(now)
                && categories.contains(category)
                && (receivers.isEmpty() || receivers.contains(receiver))
                && (givenBy == GivenBy.REPRESENTATIVE || isOldEnough(birthDate, now));
    }

    /**
     * Where nothing was told of the age the citizen is taken to be old enough: nobody is refused for what is missing. Where it
     * is known in part, who may be too young is taken to be.
     */
    private static boolean isOldEnough(PartialDate birthDate, Instant now) {
        return birthDate == null || !birthDate.mayBeYoungerThan(AGE_OF_CONSENT, LocalDate.ofInstant(now, AMSTERDAM));
    }
}
