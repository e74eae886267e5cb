package nl.stokje.handoff.gate;

/** How much is disclosed; the names are kept in the access log (I11). */
public enum DisclosureLevel {
    PREVIEW,
    CONTEXT
}
