package nl.stokje.handoff.conference;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import nl.stokje.handoff.terms.CaseId;
import nl.stokje.kit.Oin;
import nl.stokje.kit.events.PublicEvent;

/**
 * A conference about a case was recorded; what was agreed only by REST. For those who took part and for who recorded it.
 *
 * @param holder who holds the case, as was agreed; only a landing moves the baton (I2)
 */
public record ConferenceHeld(
        CaseId caseId,
        ConferenceId conferenceId,
        Oin holder,
        List<Oin> participants,
        @JsonIgnore Oin recordedBy,
        Instant heldAt)
        implements PublicEvent {
    @Override
    public String type() {
        return "handoff.conference-held";
    }

    @Override
    public String key() {
        return caseId.toString();
    }

    @Override
    public List<Oin> parties() {
        var all = new ArrayList<>(participants);
        all.add(recordedBy);
        return all;
    }
}
