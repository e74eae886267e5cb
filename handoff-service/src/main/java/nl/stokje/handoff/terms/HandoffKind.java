package nl.stokje.handoff.terms;


/** What is passed. */
public enum HandoffKind {
    /** The baton moves: landing is the first contact with the citizen. */
    TRANSFER,
    /** An agency joins and the baton stays: landing is joining, concluding is leaving. */
    ASSIST,
    /** A question and its answer: landing is answering. */
    ADVICE
}
