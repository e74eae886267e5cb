package nl.stokje.handoff.terms;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What the sender asks to let travel; case-service decides what its basis allows. Requirements always travel. */
@Schema(
        name = "ContextCategory",
        description =
                "What the sender asks to let travel; case-service decides what its basis allows. Requirements always travel")
public enum Category {
    IDENTITY,
    STORY,
    WISHES,
    NETWORK,
    CONTACT_PREFERENCES,
    PLAN,
    CONTACT_MOMENTS,
    SIGNALS,
    DEVIATIONS,
    DOCUMENTS
}
