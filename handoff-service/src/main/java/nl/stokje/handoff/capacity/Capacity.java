package nl.stokje.handoff.capacity;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import nl.stokje.kit.Oin;
import nl.stokje.kit.Refusal;

/** The room that an agency says it has for a need. */
@Entity
@Table(name = "capacity")
public class Capacity {
    /** Of which agency, for which need. */
    @Embeddable
    record Key(String oin, @Column(name = "need_code") String needCode) implements Serializable {
        static Key of(Oin agency, String needCode) {
            return new Key(agency.value(), needCode);
        }
    }

    @EmbeddedId
    private Key key;

    @Version
    private long version;

    @Enumerated(EnumType.STRING)
    private CapacityState state;

    @Column(name = "expected_days")
    private Integer expectedDays;

    private Integer places;

    @Column(name = "confirmed_at")
    private Instant confirmedAt;

    protected Capacity() {}

    Capacity(Oin agency, String needCode) {
        this.key = Key.of(agency, needCode);
    }

    /**
     * The agency reports its room; what it accepts from now on is counted.
     *
     * @throws Refusal when a waiting list doesn't say how long one waits
     */
    void confirm(CapacityReport report, Instant now) {
        if (report.state() == CapacityState.WAITING_LIST && report.expectedDays() == null) {
            throw Refusal.invalid("expectedDays", null, "a number of days", "A waiting list says how long one waits.");
        }
        this.state = report.state();
        this.expectedDays = report.expectedDays();
        this.places = report.places();
        this.confirmedAt = now;
    }

    /**
     * The state with what was accepted since: when few places are left it is limited, and when none is, there is a waiting list if
     * the agency reported how long one waits, else it is closed. Never better than the agency reported.
     */
    CapacityState stateAfter(long accepted) {
        var counted = places == null ? CapacityState.OPEN : stateWith(places - accepted);
        return state.compareTo(counted) > 0 ? state : counted;
    }

    /** Whether it was reported so long ago that it says little. */
    boolean isStaleAt(Instant now, Duration staleAfter) {
        return confirmedAt.plus(staleAfter).isBefore(now);
    }

    /** A fifth of the places, and at least one, is few. */
    private CapacityState stateWith(long left) {
        if (left <= 0) {
            return expectedDays == null ? CapacityState.CLOSED : CapacityState.WAITING_LIST;
        }
        return left <= Math.max(1, places / 5) && left < places ? CapacityState.LIMITED : CapacityState.OPEN;
    }

    public String needCode() {
        return key.needCode();
    }

    public String oin() {
        return key.oin();
    }

    public long version() {
        return version;
    }

    public Integer expectedDays() {
        return expectedDays;
    }

    public Integer places() {
        return places;
    }

    public Instant confirmedAt() {
        return confirmedAt;
    }
}
