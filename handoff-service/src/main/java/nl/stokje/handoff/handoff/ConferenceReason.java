package nl.stokje.handoff.handoff;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why those involved in a case must talk before it is offered again, or in a crisis after that. */
@Schema(
        description =
                "DECLINED_TWICE: twice since the last conference. WAY_BACK: to an agency that held the case before")
public enum ConferenceReason {
    DECLINED_TWICE,
    WAY_BACK
}
