package nl.stokje.intake.domain;

/** How the citizen came in. */
public enum Channel {
    WEB,
    PHONE,
    DESK,
    LETTER,
    EMAIL,
    CHAT,
    HOME_VISIT,
    INTERMEDIARY
}
