package nl.stokje.handoff.handoff;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How receiver and citizen met first; a letter or a voicemail is no contact. */
@Schema(description = "How receiver and citizen met")
public enum LandingChannel {
    DESK,
    HOME_VISIT,
    PHONE,
    VIDEO,
    CHAT,
    EMAIL
}
