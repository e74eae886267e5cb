package nl.stokje.cases.application;

import io.smallrye.config.ConfigMapping;
import java.time.Duration;

/** The settings of case-service. */
@ConfigMapping(prefix = "stokje.case")
public interface CaseConfig {
    /** How long a proposal may wait for its case to become known; then CASE_UNKNOWN. */
    Duration unknownCaseWait();

    /** How often is looked for proposals that have waited too long. */
    Duration unknownCaseSweep();

    /** How long a sealed preview is good for. */
    Duration previewValid();

    /** How long a sealed context is good for. */
    Duration contextValid();
}
