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
import java.util.Set;
import java.util.UUID;
import nl.stokje.cases.baton.CaseStatus;
import nl.stokje.cases.baton.Urgency;
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
public class Succession {
    /** A dry run has ended as soon as it has counted. */
    public enum State {
        RUNNING,
        ENDED
    }

    /**
     * What was decided, and by what.
     *
     * @param reference where the decision can be read: a publication, a number
     */
    public record LegalDecision(Oin from, Oin to, String reference, Instant decidedAt) {}

    /**
     * Which of the agency's cases pass.
     *
     * @param openedBefore null for all
     * @param urgencies empty for all
     * @param status null for open and closed ones
     */
    public record Filter(Instant openedBefore, Set<Urgency> urgencies, CaseStatus status) {
        public static final Filter ALL = new Filter(null, Set.of(), null);

        public Filter {
            urgencies = urgencies == null ? Set.of() : Set.copyOf(urgencies);
        }
    }

    /** How many cases of one kind were found when it was ordered. */
    public record Found(CaseStatus status, Urgency urgency, long cases) {}

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
    private Filter filter;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<Found> found;

    @Column(name = "dry_run")
    private boolean dryRun;

    @Column(name = "ordered_by")
    private String orderedBy;

    @Column(name = "ordered_at")
    private Instant orderedAt;

    @Enumerated(EnumType.STRING)
    private State state;

    @Column(name = "ended_at")
    private Instant endedAt;

    protected Succession() {}

    private Succession(LegalDecision by, Filter filter, List<Found> found, String orderedBy, Instant now) {
        this.id = Ids.next();
        this.from = by.from();
        this.to = by.to();
        this.decision = by.reference();
        this.decidedAt = by.decidedAt();
        this.filter = filter;
        this.found = found;
        this.orderedBy = orderedBy;
        this.orderedAt = now;
        this.state = State.RUNNING;
    }

    /** @param orderedBy the operator, or what ordered it by itself */
    public static Succession order(LegalDecision by, Filter filter, List<Found> found, String orderedBy, Instant now) {
        return new Succession(by, filter, found, orderedBy, now);
    }

    /** Tells what would pass, and passes nothing. */
    public static Succession dryRun(LegalDecision by, Filter filter, List<Found> found, String orderedBy, Instant now) {
        var succession = new Succession(by, filter, found, orderedBy, now);
        succession.dryRun = true;
        succession.end(now);
        return succession;
    }

    /** Every case has passed, or has been noted as failed with why. */
    public void end(Instant now) {
        state = State.ENDED;
        endedAt = now;
    }

    public UUID id() {
        return id;
    }

    public LegalDecision by() {
        return new LegalDecision(from, to, decision, decidedAt);
    }

    public Filter filter() {
        return filter;
    }

    public List<Found> found() {
        return found;
    }

    public boolean isDryRun() {
        return dryRun;
    }

    public Instant orderedAt() {
        return orderedAt;
    }

    public State state() {
        return state;
    }

    public boolean isRunning() {
        return state == State.RUNNING;
    }

    /** Null while it runs. */
    public Instant endedAt() {
        return endedAt;
    }
}
