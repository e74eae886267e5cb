package nl.stokje.handoff.worklist;

/** In which order a list is. */
enum WorklistOrder {
    /** The newest first. */
    NEWEST,
    /** What is due first; only what has a deadline. */
    DUE
}
