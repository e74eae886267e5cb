package nl.stokje.feedback.invitation;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Whether the citizen was helped, in their own judgment. */
@Schema(description = "Whether the citizen was helped, in their own judgment")
public enum Helped {
    YES,
    PARTLY,
    NO
}
