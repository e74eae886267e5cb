package nl.stokje.intake.application;

import nl.stokje.intake.domain.Intake;
import nl.stokje.intake.domain.IntakeContent;

/** An intake with its content readable. */
public record OpenIntake(Intake intake, String needCode, IntakeContent content) {
    @Override
    public String toString() {
        return "intake " + intake.id();
    }
}
