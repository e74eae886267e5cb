package nl.stokje.acceptance.isolation;

/** What an agency is to a case and to the handoff that is offered of it. */
enum Relation {
    /** Answers for the case, and is the sender of the handoff that is offered. */
    HOLDER,
    /** Assists, and speaks to the citizen for all. */
    COORDINATOR,
    ASSISTANT,
    /** The receiver of the handoff that is offered. */
    OFFERED,
    /** Held the case before; registered its intake. */
    FORMER_HOLDER,
    /** Declined an earlier handoff of the case. */
    DECLINED,
    /** In the directory, and no more. */
    STRANGER,
    /** Has a token, and isn't in the directory. */
    UNREGISTERED,
    /** Has no token. */
    NONE
}
