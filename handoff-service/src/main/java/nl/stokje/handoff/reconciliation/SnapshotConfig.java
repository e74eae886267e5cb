package nl.stokje.handoff.reconciliation;

import io.smallrye.config.ConfigMapping;
import java.time.Duration;

/** The settings of snapshots; each is in the service's README. */
@ConfigMapping(prefix = "stokje.handoff")
public interface SnapshotConfig {
    /** How often it is reported how the cases with updates are known here. */
    Duration snapshotReportEvery();

    /** Longer than any transaction: its rows bear the time at which they were made, not that of the commit. */
    Duration snapshotSettledAfter();
}
