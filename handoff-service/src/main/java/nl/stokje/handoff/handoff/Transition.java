package nl.stokje.handoff.handoff;

/** What can be done to a handoff, by its sender, its receiver, case-service, the clock or an operator. */
public enum Transition {
    CONFIRM_REQUEST,
    DENY_REQUEST,
    GRANT,
    REFUSE,
    OFFER,
    REFUSE_PREVIEW,
    ASK,
    ANSWER_LAST,
    ANSWER_ANOTHER,
    ACCEPT,
    DECLINE,
    WITHDRAW,
    RELEASE,
    LAPSE,
    REPORT_LANDING,
    LAND,
    REFUSE_LANDING,
    CONCLUDE,
    END_ASSISTANCE,
    VOID_FOR_CASE,
    VOID_FOR_AGENCY,
    VOID_BY_OPERATOR
}
