package nl.stokje.cases.baton;

/** What a handoff asks of its receiver: to take the baton, to join beside its holder, or to answer a question. */
public enum HandoffKind {
    TRANSFER,
    ASSIST,
    ADVICE
}
