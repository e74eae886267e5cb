package nl.stokje.cases.baton;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A case is worked on, or it isn't. Only an open case has a holder. */
@Schema(description = "OPEN: an agency answers for the case. CLOSED: nobody does")
public enum CaseStatus {
    OPEN,
    CLOSED
}
