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
    /** How much room there is, the most first. */
    public enum State {
        OPEN,
        LIMITED,
        WAITING_LIST,
        CLOSED
    }

    /** Of which agency, for which need. */
    @Embeddable
    public record Key(
            String oin, @Column(name = "need_code") String needCode) implements Serializable {
        static Key of(Oin agency, String needCode) {
            return new Key(agency.value(), needCode);
        }
    }

    @EmbeddedId
    private Key key;

    @Version
    private long version;

    @Enumerated(EnumType.STRING)
    private State state;

    @Column(name = "expected_days")
    private Integer expectedDays;

    private Integer places;

    @Column(name = "confirmed_at")
    private Instant confirmedAt;

    protected Capacity() {}

    public Capacity(Oin agency, String needCode) {
        this.key = Key.of(agency, needCode);
    }

    /**
     * The agency says how it stands; what it accepts from now on is counted by itself.
     *
     * @param expectedDays how long somebody waits who can't be helped at once; a waiting list must say so
     * @param places how many more can be accepted, or null when that isn't counted
     */
    public void confirm(State state, Integer expectedDays, Integer places, Instant now) {
        if (state == State.WAITING_LIST && expectedDays == null) {
            throw Refusal.invalid("expectedDays", null, "a number of days", "A waiting list says how long one waits.");
        }
        this.state = state;
        this.expectedDays = expectedDays;
        this.places = places;
        this.confirmedAt = now;
    }

    /**
     * How it stands with what was accepted since: when few places are left it is limited, and when none is, there is a
     * waiting list if the agency said how long one waits, else it is closed. Never better than the agency said.
     */
    public State stateAfter(long accepted) {
        var counted = places == null ? State.OPEN : stateWith(places - accepted);
        return state.compareTo(counted) > 0 ? state : counted;
    }

    /** Whether it was confirmed so long ago that it says little. */
    public boolean isStaleAt(Instant now, Duration staleAfter) {
        return confirmedAt.plus(staleAfter).isBefore(now);
    }

    /** A fifth of the places, and at least one, is few. */
    private State stateWith(long left) {
        if (left <= 0) {
            return expectedDays == null ? State.CLOSED : State.WAITING_LIST;
        }
        return left <= Math.max(1, places / 5) && left < places ? State.LIMITED : State.OPEN;
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
