package nl.stokje.acceptance.protocol;

/** A rule that is broken on purpose, to see that it is missed. */
enum Fault {
    NONE,
    /** A delivery takes effect each time it comes. */
    NO_INBOX,
    /** What was told is lost when a service restarts before it is published. */
    NO_OUTBOX,
    /** Rows of one case overtake each other on their topic. */
    NO_ORDER,
    /** No unique index keeps a second transfer out. */
    NO_ONE_OPEN_INDEX,
    /** A landing is judged without its turn. */
    NO_TURN_CHECK,
    /** A lapse happens though what was waited for has come. */
    LAPSE_UNASKED,
    /** A landing that doesn't fit the case is passed over in silence. */
    REFUSED_IN_SILENCE
}
