package nl.stokje.intake.intake;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How long the question can wait. */
@Schema(description = "How soon somebody must answer")
enum Urgency {
    CRISIS,
    URGENT,
    NORMAL
}
