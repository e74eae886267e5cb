package nl.stokje.cases.reconciliation;

import io.smallrye.config.ConfigMapping;
import java.time.Duration;

/** How discrepancies are measured. */
@ConfigMapping(prefix = "stokje.case")
interface ReconciliationConfig {
    /** How often the discrepancies are counted for the metric. */
    Duration discrepancyCount();
}
