package nl.stokje.bench;

import java.time.Duration;
import java.util.Collection;
import java.util.List;

/** Times that were measured, in their order of length. */
record Latencies(List<Duration> sorted) {

    static Latencies of(Collection<Duration> measured) {
        return new Latencies(measured.stream().sorted().toList());
    }

    int count() {
        return sorted.size();
    }

    /** The shortest that this share of them, out of a hundred, didn't exceed: one that was measured, never between two. */
    Duration percentile(double share) {
        if (sorted.isEmpty()) {
            throw new IllegalStateException("nothing was measured");
        }
        var rank = (int) Math.ceil(share / 100 * sorted.size());
        return sorted.get(Math.clamp(rank, 1, sorted.size()) - 1);
    }
}
