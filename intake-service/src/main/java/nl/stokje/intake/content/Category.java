package nl.stokje.intake.content;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The kinds of things told about a citizen; a basis covers some of them. */
@Schema(description = "A category of context, of which a basis covers some")
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
