package nl.stokje.handoff.handoff;

import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import nl.stokje.kit.Oin;

/**
 * How the receiver landed, and what came of it.
 *
 * @param report null until the receiver has reported; for ASSIST also after, if there was nothing to report
 * @param outcome null until concluded, and for an assistance that ended with its case
 */
@Embeddable
public record Landing(
        @Embedded LandingReport report, @Embedded Outcome outcome) {
    static final Landing NONE = new Landing(null, null);

    static Landing reported(LandingReport report) {
        return new Landing(report, null);
    }

    /** The receiver wrote the report; the sender reads it once case-service has let the handoff land. Null when there is none. */
    public LandingReport reportFor(Oin agency, Handoff handoff) {
        var isWaitingSender = handoff.sender().equals(agency)
                && handoff.progress().milestones().landedAt() == null;
        return isWaitingSender ? null : report;
    }

    Landing concludedWith(Outcome reached) {
        return new Landing(report, reached);
    }
}
