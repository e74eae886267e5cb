package nl.stokje.cases.domain;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.stokje.cases.domain.CaseEvent.BatonPassed;
import nl.stokje.cases.domain.CaseEvent.BatonRefusal;
import nl.stokje.cases.domain.CaseEvent.BatonRefused;
import nl.stokje.kit.Oin;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/**
 * The citizen's question being worked on. Holds the baton: exactly one agency answers for an open case (I1), and nothing
 * else than this class moves it (I2).
 */
@Entity
@Table(name = "cases")
public class Case {
    private static final Duration SHORTEST_PERIOD = Duration.ofNanos(1000);

    @Id
    private UUID id;

    @Version
    private long version;

    @Column(name = "intake_id")
    private UUID intakeId;

    @Enumerated(EnumType.STRING)
    private CaseStatus status;

    private Oin holder;
    private int turn;

    @Enumerated(EnumType.STRING)
    private Urgency urgency;

    @JdbcTypeCode(SqlTypes.JSON)
    private Told told;

    private byte[] bsn;

    @Column(name = "bsn_hash")
    private String bsnHash;

    @Column(name = "opened_at")
    private Instant openedAt;

    @Column(name = "closed_at")
    private Instant closedAt;

    @Column(name = "closed_because")
    private String closedBecause;

    @OneToMany(cascade = CascadeType.PERSIST, fetch = FetchType.LAZY)
    @JoinColumn(name = "case_id", insertable = false, updatable = false)
    @OrderBy("id.turn")
    private List<BatonPeriod> periods = new ArrayList<>();

    protected Case() {}

    /** The agency of the intake holds the baton first, in turn 1. */
    public Case(UUID id, UUID intakeId, Oin agency, Urgency urgency, Told told, Instant now) {
        this.id = id;
        this.intakeId = intakeId;
        this.status = CaseStatus.OPEN;
        this.urgency = urgency;
        this.told = told.withBsn(null);
        this.openedAt = now;
        begin(agency, 1, null, now);
    }

    /** Keeps the BSN encrypted, with a keyed hash to search by. */
    public void keepBsn(byte[] encrypted, String hash) {
        this.bsn = encrypted;
        this.bsnHash = hash;
    }

    public CaseEvent.Opened opened() {
        return new CaseEvent.Opened(id, intakeId, holder, turn, openedAt);
    }

    /**
     * The receiver has met the citizen. Passes the baton now, whatever contact time was reported, or changes nothing and
     * says why. Decided by the turn alone: whether the acceptance was seen here before doesn't matter.
     */
    public CaseEvent land(UUID handoff, Oin sender, Oin receiver, int expectedTurn, Instant now) {
        if (status == CaseStatus.CLOSED) {
            return refused(handoff, sender, receiver, BatonRefusal.CASE_CLOSED, expectedTurn, now);
        }
        if (expectedTurn != turn) {
            return refused(handoff, sender, receiver, BatonRefusal.STALE_TURN, expectedTurn, now);
        }
        if (!holder.equals(sender)) {
            return refused(handoff, sender, receiver, BatonRefusal.NOT_HOLDER, expectedTurn, now);
        }
        var moment = notBeforeTheLast(now);
        endPeriod(moment);
        begin(receiver, turn + 1, handoff, moment);
        return new BatonPassed(id, handoff, sender, receiver, turn, moment);
    }

    /** @throws CaseClosed when it is closed already */
    public CaseEvent.Closed close(String reason, Instant now) {
        requireOpen();
        var moment = notBeforeTheLast(now);
        endPeriod(moment);
        status = CaseStatus.CLOSED;
        closedAt = moment;
        closedBecause = reason;
        return new CaseEvent.Closed(id, holder, turn, moment);
    }

    /** The citizen says they weren't helped: the last holder answers for it again, in a new turn. */
    public CaseEvent.Reopened reopen(Instant now) {
        if (status != CaseStatus.CLOSED) {
            throw new IllegalStateException("Only a closed case can be reopened");
        }
        var moment = notBeforeTheLast(now);
        status = CaseStatus.OPEN;
        closedAt = null;
        closedBecause = null;
        begin(holder, turn + 1, null, moment);
        return new CaseEvent.Reopened(id, holder, turn, moment);
    }

    /** @throws CaseClosed when nothing can be done with it any more */
    public void requireOpen() {
        if (status == CaseStatus.CLOSED) {
            throw new CaseClosed(id);
        }
    }

    private void begin(Oin nextHolder, int nextTurn, UUID handoff, Instant now) {
        holder = nextHolder;
        turn = nextTurn;
        periods.add(new BatonPeriod(id, nextTurn, nextHolder, handoff, now));
    }

    /** Clocks of two hosts differ a little; the periods of a case follow each other all the same (I1). */
    private Instant notBeforeTheLast(Instant now) {
        var last = current();
        var earliest = last.until() == null ? last.from().plus(SHORTEST_PERIOD) : last.until();
        return now.isBefore(earliest) ? earliest : now;
    }

    private void endPeriod(Instant now) {
        current().end(now);
    }

    private BatonRefused refused(
            UUID handoff, Oin sender, Oin receiver, BatonRefusal reason, int expectedTurn, Instant now) {
        return new BatonRefused(id, handoff, sender, receiver, reason, expectedTurn, turn, now);
    }

    /** Whether this agency holds it or ever did. */
    public boolean wasHeldBy(Oin agency) {
        return lastPeriodOf(agency).isPresent();
    }

    /**
     * Whether the context that was promised in this turn may open: the sender holds it in that very turn, or has already
     * passed it on by this handoff.
     */
    public boolean maySealFor(UUID handoff, Oin sender, int expectedTurn) {
        return status == CaseStatus.OPEN
                && (turn == expectedTurn && holder.equals(sender)
                        || handoff.equals(current().handoffId()));
    }

    /** Whether this is the agency of the intake, which heard it all itself. */
    public boolean cameInAt(Oin agency) {
        return periods.getFirst().holder().equals(agency);
    }

    /** In which period this agency held it last; empty when it never did. */
    public Optional<BatonPeriod> lastPeriodOf(Oin agency) {
        return periods.reversed().stream()
                .filter(period -> period.holder().equals(agency))
                .findFirst();
    }

    /** The period that runs, or ran last. */
    public BatonPeriod current() {
        return periods.getLast();
    }

    public List<BatonPeriod> periods() {
        return List.copyOf(periods);
    }

    public UUID id() {
        return id;
    }

    public long version() {
        return version;
    }

    public UUID intakeId() {
        return intakeId;
    }

    public CaseStatus status() {
        return status;
    }

    /** Who answers for it; of a closed case, who did last. */
    public Oin holder() {
        return holder;
    }

    public int turn() {
        return turn;
    }

    public Urgency urgency() {
        return urgency;
    }

    /** What the citizen told, without the BSN. */
    public Told told() {
        return told;
    }

    /** The BSN as stored, or null. */
    public byte[] bsn() {
        return bsn;
    }

    public Instant openedAt() {
        return openedAt;
    }

    public Instant closedAt() {
        return closedAt;
    }

    /** Why it was closed, or null. */
    public String closedBecause() {
        return closedBecause;
    }
}
