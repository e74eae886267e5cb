package nl.stokje.cases.content;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import nl.stokje.cases.baton.CaseId;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** What the citizen told at the intake, as it is stored: the BSN apart, encrypted, with a keyed hash to search by. */
@Entity
@Table(name = "intake_content")
class StoredIntakeContent {
    @Id
    @Column(name = "case_id")
    private UUID caseId;

    @JdbcTypeCode(SqlTypes.JSON)
    private IntakeContent content;

    private byte[] bsn;

    @Column(name = "bsn_hash")
    private String bsnHash;

    protected StoredIntakeContent() {}

    StoredIntakeContent(CaseId caseId, IntakeContent told) {
        this.caseId = caseId.value();
        this.content = told.withBsn(null);
    }

    void keepBsn(byte[] encrypted, String hash) {
        this.bsn = encrypted;
        this.bsnHash = hash;
    }

    /** Without the BSN. */
    IntakeContent content() {
        return content;
    }

    /** The BSN as stored, or null. */
    byte[] bsn() {
        return bsn;
    }
}
