package nl.stokje.handoff.domain;

/** How much of the case a sealed part holds. */
public enum DisclosureLevel {
    PREVIEW,
    CONTEXT
}
