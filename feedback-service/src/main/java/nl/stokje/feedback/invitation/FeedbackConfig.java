package nl.stokje.feedback.invitation;

import io.smallrye.config.ConfigMapping;
import java.net.URI;
import java.time.Duration;

/** The settings of feedback-service. */
@ConfigMapping(prefix = "stokje.feedback")
public interface FeedbackConfig {
    /** Where the page stands on which a citizen answers; the link is this, {@code /answer#} and the token. */
    URI linkBase();

    /** How long a link can be used. */
    Duration linkValid();

    /** How far back insights look when nobody says from when. */
    Duration insightsPeriod();
}
