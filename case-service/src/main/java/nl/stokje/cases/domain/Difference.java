package nl.stokje.cases.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import nl.stokje.kit.Ids;

/**
 * What case-service and handoff-service don't hold in common about a case. News on its way looks like one, so it counts only
 * once it stands in two tellings running; then an operator looks.
 */
@Entity
@Table(name = "difference")
public class Difference {
    /** What is not the same. LANDING: a transfer landed there in a turn that no handoff brought here. */
    public enum About {
        CASE,
        HOLDER,
        TURN,
        LANDING,
        ASSISTANTS
    }

    /** What is held true here, and what there. */
    public record Found(About about, String here, String there) {}

    @Id
    private UUID id;

    @Column(name = "case_id")
    private UUID caseId;

    @Enumerated(EnumType.STRING)
    private About about;

    private String here;
    private String there;

    @Column(name = "found_at")
    private Instant foundAt;

    @Column(name = "confirmed_at")
    private Instant confirmedAt;

    protected Difference() {}

    public Difference(UUID caseId, Found found, Instant now) {
        this.id = Ids.next();
        this.caseId = caseId;
        this.about = found.about();
        this.here = found.here();
        this.there = found.there();
        this.foundAt = now;
    }

    /** Found again. It counts if it is still the very same; another one in its place may be news on its way again. */
    public void foundAgain(Found found, Instant now) {
        if (!here.equals(found.here()) || !there.equals(found.there())) {
            here = found.here();
            there = found.there();
            foundAt = now;
            confirmedAt = null;
        } else if (confirmedAt == null) {
            confirmedAt = now;
        }
    }

    public UUID id() {
        return id;
    }

    public UUID caseId() {
        return caseId;
    }

    public About about() {
        return about;
    }

    public String here() {
        return here;
    }

    public String there() {
        return there;
    }

    public Instant foundAt() {
        return foundAt;
    }

    /** Null while it was found just once. */
    public Instant confirmedAt() {
        return confirmedAt;
    }
}
