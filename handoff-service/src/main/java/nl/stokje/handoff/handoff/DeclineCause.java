package nl.stokje.handoff.handoff;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Where the cause of a decline lies. */
@Schema(
        description =
                "Where the cause of a decline lies: with the receiver as a provider, with the citizen, or in its capacity")
public enum DeclineCause {
    PROVIDER,
    CITIZEN,
    CAPACITY
}
