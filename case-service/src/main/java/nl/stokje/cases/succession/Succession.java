package nl.stokje.cases.succession;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import nl.stokje.cases.baton.SuccessionId;
import nl.stokje.kit.Ids;
import nl.stokje.kit.Oin;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/**
 * An agency passes its cases to another by a legal decision: because it is dissolved, or its tasks go elsewhere. The job of
 * passing them lives in the database and goes on after every crash where it was.
 */
@Entity
@Table(name = "succession")
class Succession {
    @Id
    private UUID id;

    @Version
    private long version;

    @Column(name = "from_agency")
    private Oin from;

    @Column(name = "to_agency")
    private Oin to;

    private String decision;

    @Column(name = "decided_at")
    private Instant decidedAt;

    @JdbcTypeCode(SqlTypes.JSON)
    private SuccessionFilter filter;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<CaseCount> found;

    @Column(name = "dry_run")
    private boolean dryRun;

    @Column(name = "ordered_by")
    private String orderedBy;

    @Column(name = "ordered_at")
    private Instant orderedAt;

    @Enumerated(EnumType.STRING)
    private SuccessionState state;

    @Column(name = "ended_at")
    private Instant endedAt;

    protected Succession() {}

    private Succession(
            LegalDecision by, SuccessionFilter filter, List<CaseCount> found, String orderedBy, Instant now) {
        this.id = Ids.next();
        this.from = by.from();
        this.to = by.to();
        this.decision = by.reference();
        this.decidedAt = by.decidedAt();
        this.filter = filter;
        this.found = found;
        this.orderedBy = orderedBy;
        this.orderedAt = now;
        this.state = SuccessionState.RUNNING;
    }

    /** @param orderedBy the operator, or the event that ordered it */
    static Succession order(
            LegalDecision by, SuccessionFilter filter, List<CaseCount> found, String orderedBy, Instant now) {
        return new Succession(by, filter, found, orderedBy, now);
    }

    /** Counts what would pass, and passes nothing. */
    static Succession dryRun(
            LegalDecision by, SuccessionFilter filter, List<CaseCount> found, String orderedBy, Instant now) {
        var succession = new Succession(by, filter, found, orderedBy, now);
        succession.dryRun = true;
        succession.end(now);
        return succession;
    }

    /** Every case has passed, or has been noted as failed with why. */
    void end(Instant now) {
        state = SuccessionState.ENDED;
        endedAt = now;
    }

    SuccessionId id() {
        return new SuccessionId(id);
    }

    LegalDecision by() {
        return new LegalDecision(from, to, decision, decidedAt);
    }

    SuccessionFilter filter() {
        return filter;
    }

    List<CaseCount> found() {
        return found;
    }

    boolean isDryRun() {
        return dryRun;
    }

    Instant orderedAt() {
        return orderedAt;
    }

    SuccessionState state() {
        return state;
    }

    boolean isRunning() {
        return state == SuccessionState.RUNNING;
    }

    /** Null while it runs. */
    Instant endedAt() {
        return endedAt;
    }
}
