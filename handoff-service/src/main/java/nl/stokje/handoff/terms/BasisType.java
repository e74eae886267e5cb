package nl.stokje.handoff.terms;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The grounds on which the platform lets something be shared. */
@Schema(
        description =
                "CONSENT: the citizen agreed. LEGAL_TASK: a law gives the receiver the task. VITAL_INTEREST: a life is"
                        + " in danger")
public enum BasisType {
    CONSENT,
    LEGAL_TASK,
    VITAL_INTEREST
}
