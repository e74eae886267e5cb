package nl.stokje.handoff.conference;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import nl.stokje.kit.Oin;
import nl.stokje.kit.events.PublicEvent;

/**
 * A conference about a case was recorded; what was agreed only by REST. Told to those who took part and to who recorded it.
 *
 * @param holder who holds the case, as was agreed; only a landing moves the baton (I2)
 */
public record ConferenceHeld(
        UUID caseId,
        UUID conferenceId,
        Oin holder,
        List<Oin> participants,
        @JsonIgnore Oin recordedBy,
        Instant heldAt) implements PublicEvent {
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
        var told = new ArrayList<>(participants);
        told.add(recordedBy);
        return told;
    }
}
