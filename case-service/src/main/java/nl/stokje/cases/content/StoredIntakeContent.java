package nl.stokje.cases.content;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.PostLoad;
import jakarta.persistence.Table;
import java.util.UUID;
import nl.stokje.cases.baton.CaseId;
import nl.stokje.kit.vault.PersonalRow;
import nl.stokje.kit.vault.PersonalText;
import nl.stokje.kit.vault.PersonalTextType;
import org.hibernate.annotations.Type;

/** What the citizen told at the intake, as it is stored: encrypted as a whole. */
@Entity
@Table(name = "intake_content")
class StoredIntakeContent {
    @Id
    @Column(name = "case_id")
    private UUID caseId;

    @Type(PersonalTextType.class)
    private PersonalText content;

    protected StoredIntakeContent() {}

    /** @param content in JSON */
    StoredIntakeContent(CaseId caseId, String content) {
        this.caseId = caseId.value();
        this.content = PersonalText.of(content);
        placeTexts();
    }

    @PostLoad
    void placeTexts() {
        PersonalRow.of("intake_content", caseId, caseId).holds("content", content);
    }

    /** In JSON. */
    PersonalText content() {
        return content;
    }
}
