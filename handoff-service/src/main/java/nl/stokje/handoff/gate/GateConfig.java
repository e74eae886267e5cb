package nl.stokje.handoff.gate;

import io.smallrye.config.ConfigMapping;

/** The gate's settings; each is in the service's README. */
@ConfigMapping(prefix = "stokje.handoff")
public interface GateConfig {
    /** Where agencies reach this service, without a slash at the end; goes before the paths in events. */
    String baseUrl();
}
