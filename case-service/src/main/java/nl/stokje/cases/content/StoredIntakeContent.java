package nl.stokje.cases.content;

import jakarta.persistence.Basic;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import nl.stokje.cases.baton.CaseId;
import nl.stokje.kit.vault.PersonalRow;
import nl.stokje.kit.vault.PersonalText;
import nl.stokje.kit.vault.PersonalTextType;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.Type;
import org.hibernate.type.SqlTypes;

/** What the citizen told at the intake, as it is stored: encrypted as a whole, and read only where it is shown. */
@Entity
@Table(name = "intake_content")
class StoredIntakeContent {
    @Id
    @Column(name = "case_id")
    private UUID caseId;

    @Basic(fetch = FetchType.LAZY)
    @Type(PersonalTextType.class)
    private PersonalText content;

    @JdbcTypeCode(SqlTypes.JSON)
    private IntakeOutline outline;

    @Embedded
    private Author author;

    @Column(name = "recorded_at")
    private Instant recordedAt;

    protected StoredIntakeContent() {}

    /** @param content in JSON */
    StoredIntakeContent(CaseId caseId, String content, IntakeOutline outline, IntakeSource source) {
        this.caseId = caseId.value();
        this.content = PersonalText.of(content);
        this.outline = outline;
        this.author = source.author();
        this.recordedAt = source.recordedAt();
        place(this.content);
    }

    /** In JSON. */
    PersonalText content() {
        place(content);
        return content;
    }

    private void place(PersonalText text) {
        PersonalRow.of("intake_content", caseId, caseId).holds("content", text);
    }

    /** Empty of a case from before it was stored. */
    Optional<IntakeOutline> outline() {
        return Optional.ofNullable(outline);
    }

    Author author() {
        return author;
    }

    Instant recordedAt() {
        return recordedAt;
    }
}
