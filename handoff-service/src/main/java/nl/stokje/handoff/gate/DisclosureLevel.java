package nl.stokje.handoff.gate;


/** How much of the case a sealed part holds. */
public enum DisclosureLevel {
    PREVIEW,
    CONTEXT
}
