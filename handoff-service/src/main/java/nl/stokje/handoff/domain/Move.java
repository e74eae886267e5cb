package nl.stokje.handoff.domain;

/** What can be done to a handoff, by its sender, its receiver or case-service. */
enum Move {
    OFFER,
    REFUSE_PREVIEW,
    ASK,
    ANSWER,
    ACCEPT,
    DECLINE,
    WITHDRAW,
    RELEASE,
    REPORT_LANDING,
    LAND,
    REFUSE_LANDING,
    CONCLUDE,
    VOID_FOR_CASE
}
