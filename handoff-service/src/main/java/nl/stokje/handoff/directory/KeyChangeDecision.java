package nl.stokje.handoff.directory;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What becomes of a change of a key. */
@Schema(description = "CONFIRM by somebody else than who proposed the other key; REJECT by anybody who may")
enum KeyChangeDecision {
    /** By somebody else than who proposed it. */
    CONFIRM,
    /** By anybody who may, or because yet another key was proposed. */
    REJECT
}
