package nl.stokje.handoff.directory;

import io.smallrye.config.ConfigMapping;
import java.util.Optional;

/** The settings of the list of municipalities; each is in the service's README. */
@ConfigMapping(prefix = "stokje.handoff")
public interface MunicipalityConfig {
    /** A file with municipalities that are newer than the published list, and with those that they are in the place of. */
    Optional<String> moreMunicipalities();
}
