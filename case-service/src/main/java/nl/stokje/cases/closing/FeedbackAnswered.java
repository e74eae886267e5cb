package nl.stokje.cases.closing;

import nl.stokje.cases.baton.CaseId;

/** What is read when a citizen has answered whether they were helped. */
record FeedbackAnswered(CaseId caseId, String helped) {
    private static final String NOT_HELPED = "NO";

    boolean notHelped() {
        return NOT_HELPED.equals(helped);
    }
}
