package nl.stokje.feedback.invitation;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What gives a reason to ask the citizen how it went. */
@Schema(description = "What gives a reason to ask the citizen how it went")
public enum Occasion {
    /** The case has come to another agency, which has met the citizen. */
    LANDING,
    /** The case is closed. */
    CLOSING
}
