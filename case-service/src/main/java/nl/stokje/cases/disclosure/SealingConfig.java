package nl.stokje.cases.disclosure;

import io.smallrye.config.ConfigMapping;
import java.time.Duration;

/** How long what is sealed is good for, at most. */
@ConfigMapping(prefix = "stokje.case")
interface SealingConfig {
    Duration previewValid();

    Duration contextValid();
}
