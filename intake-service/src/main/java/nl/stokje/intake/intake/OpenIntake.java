package nl.stokje.intake.intake;

import nl.stokje.intake.content.IntakeContent;

/** An intake with its content readable. */
record OpenIntake(Intake intake, String needCode, IntakeContent content) {
    @Override
    public String toString() {
        return "intake " + intake.id();
    }
}
