package nl.stokje.intake.requirement;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Whether the citizen brought what is asked for. Waived it can only become once there is a case. */
@Schema(name = "IntakeRequirementStatus", description = "MET, or MISSING until the case meets or waives it")
public enum RequirementStatus {
    MET,
    MISSING
}
