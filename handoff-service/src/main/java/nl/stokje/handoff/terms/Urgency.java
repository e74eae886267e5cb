package nl.stokje.handoff.terms;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How fast it must go. In a CRISIS the context opens with the offer (I5). */
@Schema(description = "How soon an agency must answer. In a CRISIS the context opens with the offer")
public enum Urgency {
    CRISIS,
    URGENT,
    NORMAL
}
