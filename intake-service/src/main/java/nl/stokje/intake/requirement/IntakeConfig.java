package nl.stokje.intake.requirement;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.ZoneId;
import java.util.List;

/** The settings of intake-service. */
@ConfigMapping(prefix = "stokje.intake")
public interface IntakeConfig {
    /** The versions of the requirement catalogue; each is a resource {@code catalogues/<version>.json}. */
    List<String> catalogues();

    /** Where birthdays begin: decides whether somebody is of age today. */
    @WithDefault("Europe/Amsterdam")
    ZoneId zone();
}
