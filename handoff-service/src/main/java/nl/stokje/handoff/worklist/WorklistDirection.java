package nl.stokje.handoff.worklist;

/** Which party of its handoffs an agency is. */
enum WorklistDirection {
    INCOMING,
    OUTGOING
}
