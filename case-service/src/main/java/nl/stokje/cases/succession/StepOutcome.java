package nl.stokje.cases.succession;

/** What became of one case of a succession. */
enum StepOutcome {
    WAITING,
    PASSED,
    FAILED
}
