package nl.stokje.cases.baton;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import nl.stokje.kit.Oin;
import org.hibernate.annotations.DynamicUpdate;

/** Who held the baton of a case from when until when. The periods of an open case follow each other without a gap (I1). */
@Entity
@DynamicUpdate // the service may change some of the columns only
@Table(name = "baton_period")
public class BatonPeriod {
    /** One turn of one case. */
    @Embeddable
    record TurnOfCase(@Column(name = "case_id") UUID caseId, int turn) {}

    @EmbeddedId
    private TurnOfCase id;

    private Oin holder;

    /** Null when neither a handoff nor a succession brought the baton: an embeddable without a value. */
    @Embedded
    private AcquiredBy acquiredBy;

    @Column(name = "from_at")
    private Instant from;

    @Column(name = "until_at")
    private Instant until;

    protected BatonPeriod() {}

    BatonPeriod(CaseId caseId, int turn, Oin holder, AcquiredBy acquiredBy, Instant from) {
        this.id = new TurnOfCase(caseId.value(), turn);
        this.holder = holder;
        this.acquiredBy = acquiredBy;
        this.from = from;
    }

    void end(Instant now) {
        until = now;
    }

    public int turn() {
        return id.turn();
    }

    public Oin holder() {
        return holder;
    }

    public AcquiredBy acquiredBy() {
        return acquiredBy == null ? AcquiredBy.NEITHER : acquiredBy;
    }

    public Instant from() {
        return from;
    }

    /** When the baton left this holder, or null while they hold it. */
    public Instant until() {
        return until;
    }

    public boolean contains(Instant moment) {
        return !from.isAfter(moment) && (until == null || until.isAfter(moment));
    }
}
