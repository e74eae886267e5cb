package nl.stokje.handoff.handoff;

import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import nl.stokje.kit.Oin;
import nl.stokje.kit.vault.PersonalRow;

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

    /** Says in which row the texts stand. */
    void standsIn(PersonalRow row) {
        if (report != null) {
            row.holds("landing_answer", report.answer());
            if (report.contact() != null) {
                row.holds("landing_note", report.contact().note());
            }
        }
        if (outcome != null) {
            row.holds("outcome_summary", outcome.summary());
        }
    }

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
