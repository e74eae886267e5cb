package nl.stokje.cases.baton;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How soon somebody must answer. In a crisis the full context opens with the offer (I5). */
@Schema(description = "How soon somebody must answer; in a crisis the full context opens with the offer")
public enum Urgency {
    CRISIS,
    URGENT,
    NORMAL
}
