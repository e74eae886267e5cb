package nl.stokje.cases.succession;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why a case didn't pass. */
@Schema(
        name = "SuccessionFailureReason",
        description = "Why a case didn't pass; the sentence beside it says what is meant")
enum StepFailure {
    HELD_BY_ANOTHER("The case was passed on by a handoff before its turn came."),
    SUCCESSOR_GONE("The successor has left the directory itself."),
    COULD_NOT_BE_PROCESSED("Every try to pass it went wrong; see the log of case-service.");

    private final String detail;

    StepFailure(String detail) {
        this.detail = detail;
    }

    String detail() {
        return detail;
    }
}
