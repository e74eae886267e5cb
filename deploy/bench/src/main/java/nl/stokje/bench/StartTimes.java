package nl.stokje.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import nl.stokje.local.Progress;

/** When each part of the platform was ready. */
final class StartTimes implements Progress {
    private final long began = System.nanoTime();
    private final List<Ready> parts = Collections.synchronizedList(new ArrayList<>());

    /** @param after the first of all began to start */
    record Ready(String part, Duration took, Duration after) {}

    @Override
    public void ready(String what, Duration took) {
        parts.add(new Ready(what, took, sinceBegan()));
    }

    Duration sinceBegan() {
        return Duration.ofNanos(System.nanoTime() - began);
    }

    List<Ready> parts() {
        return List.copyOf(parts);
    }
}
