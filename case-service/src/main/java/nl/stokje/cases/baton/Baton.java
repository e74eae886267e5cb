package nl.stokje.cases.baton;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Embeddable;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.stokje.kit.Oin;

/**
 * Who answers for a case, in which turn, and who did before. Its periods follow each other without a gap while the case is
 * open (I1), whatever the clocks of two hosts say.
 */
@Embeddable
public class Baton {
    private static final Duration SHORTEST_PERIOD = Duration.ofNanos(1000);

    private Oin holder;
    private int turn;

    @OneToMany(cascade = CascadeType.PERSIST, fetch = FetchType.LAZY)
    @JoinColumn(name = "case_id", insertable = false, updatable = false)
    @OrderBy("id.turn")
    private List<BatonPeriod> periods = new ArrayList<>();

    protected Baton() {}

    Baton(CaseId caseId, Oin holder, Instant now) {
        begin(caseId, holder, AcquiredBy.NEITHER, now);
    }

    /** Ends the period that runs and begins the next at the same moment, which it gives. */
    Instant pass(CaseId caseId, Oin next, AcquiredBy by, Instant now) {
        var moment = rest(now);
        begin(caseId, next, by, moment);
        return moment;
    }

    /** Of a case that nobody answers for: its last holder is another from now on, in a period without any length. */
    Instant passAtRest(CaseId caseId, Oin next, AcquiredBy by, Instant now) {
        var last = current().until();
        var moment = now.isAfter(last) ? now : last.plus(SHORTEST_PERIOD);
        begin(caseId, next, by, moment);
        current().end(moment);
        return moment;
    }

    /** Nobody holds the baton from the moment that this gives. */
    Instant rest(Instant now) {
        var moment = notBeforeTheLast(now);
        current().end(moment);
        return moment;
    }

    /** Somebody takes the baton up again from the moment that this gives. */
    Instant takeUp(CaseId caseId, Oin next, Instant now) {
        var moment = notBeforeTheLast(now);
        begin(caseId, next, AcquiredBy.NEITHER, moment);
        return moment;
    }

    private void begin(CaseId caseId, Oin next, AcquiredBy by, Instant moment) {
        holder = next;
        turn++;
        periods.add(new BatonPeriod(caseId, turn, next, by, moment));
    }

    private Instant notBeforeTheLast(Instant now) {
        var last = current();
        var earliest = last.until() == null ? last.from().plus(SHORTEST_PERIOD) : last.until();
        return now.isBefore(earliest) ? earliest : now;
    }

    /** Who answers for the case; of a closed one, who did last. */
    public Oin holder() {
        return holder;
    }

    public int turn() {
        return turn;
    }

    /** The period in which this agency held the baton last; empty when it never did. */
    public Optional<BatonPeriod> lastPeriodOf(Oin agency) {
        return periods.reversed().stream()
                .filter(period -> period.holder().equals(agency))
                .findFirst();
    }

    /** The agencies in whose place the holder is: itself, and whomever it succeeded by law. It knows what they knew. */
    public Set<Oin> inThePlaceOf() {
        var places = new HashSet<>(Set.of(holder));
        for (var i = periods.size() - 1; i > 0; i--) {
            if (periods.get(i).acquiredBy().isSuccession()
                    && places.contains(periods.get(i).holder())) {
                places.add(periods.get(i - 1).holder());
            }
        }
        return places;
    }

    /** Whether the holder heard the citizen at the intake, or is in the place of the agency that did. */
    public boolean cameInAtHolder() {
        return inThePlaceOf().contains(periods.getFirst().holder());
    }

    /** Whether a handoff brought the baton to its holder of this turn. */
    public boolean cameByHandoffIn(int someTurn) {
        return periods.stream()
                .anyMatch(period ->
                        period.turn() == someTurn && period.acquiredBy().handoffId() != null);
    }

    /** The period that runs, or ran last. */
    public BatonPeriod current() {
        return periods.getLast();
    }

    public List<BatonPeriod> periods() {
        return List.copyOf(periods);
    }
}
