package nl.stokje.handoff.worklist;

/** What a list is for. */
enum Worklist {
    /** Everything that the agency is a party to. */
    ALL,
    /** What awaits the agency. */
    WAITING,
    /** What nobody did in time. */
    OVERDUE
}
