package nl.stokje.intake.intake;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How the citizen came in. */
@Schema(description = "How the citizen came in")
enum IntakeChannel {
    WEB,
    PHONE,
    DESK,
    LETTER,
    EMAIL,
    CHAT,
    HOME_VISIT,
    INTERMEDIARY
}
