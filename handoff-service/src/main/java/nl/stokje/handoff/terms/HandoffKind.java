package nl.stokje.handoff.terms;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What is passed. */
@Schema(
        description =
                "TRANSFER: the baton moves. ASSIST: an agency joins, the baton stays. ADVICE: a question and its answer")
public enum HandoffKind {
    /** The baton moves: landing is the first contact with the citizen. */
    TRANSFER,
    /** An agency joins and the baton stays: landing is joining, concluding is leaving. */
    ASSIST,
    /** A question and its answer: landing is answering. */
    ADVICE
}
