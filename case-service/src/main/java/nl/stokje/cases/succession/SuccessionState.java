package nl.stokje.cases.succession;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A dry run has ended as soon as it has counted. */
@Schema(description = "RUNNING: cases wait to pass. ENDED: each has passed, or failed with why; a dry run ends at once")
enum SuccessionState {
    RUNNING,
    ENDED
}
