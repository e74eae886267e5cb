package nl.stokje.cases.content;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The kinds of context that can travel. Requirements and deviations from them always travel. */
@Schema(description = "A kind of context that can travel")
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
