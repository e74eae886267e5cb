package nl.stokje.handoff.application;

import io.smallrye.config.ConfigMapping;

/** This service's own settings; each stands in its README. */
@ConfigMapping(prefix = "stokje.handoff")
public interface HandoffConfig {
    /** Where agencies reach this service, without a slash at the end; goes before the paths in events. */
    String baseUrl();
}
