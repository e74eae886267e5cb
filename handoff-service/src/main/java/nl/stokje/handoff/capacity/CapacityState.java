package nl.stokje.handoff.capacity;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How much room there is, the most first. */
@Schema(description = "How much room an agency has for a need, the most first")
public enum CapacityState {
    OPEN,
    LIMITED,
    WAITING_LIST,
    CLOSED
}
