package nl.stokje.handoff.directory;

import io.smallrye.config.ConfigMapping;
import java.util.Optional;

/** The settings of the list of needs; each is in the service's README. */
@ConfigMapping(prefix = "stokje.handoff")
public interface NeedCodeConfig {
    /** A file with needs of this installation's own, beside the published list. */
    Optional<String> moreNeedCodes();
}
