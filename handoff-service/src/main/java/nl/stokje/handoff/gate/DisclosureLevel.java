package nl.stokje.handoff.gate;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How much is disclosed; the names are kept in the access log (I11). */
@Schema(description = "How much is disclosed: the preview to decide on, or the whole context")
public enum DisclosureLevel {
    PREVIEW,
    CONTEXT
}
