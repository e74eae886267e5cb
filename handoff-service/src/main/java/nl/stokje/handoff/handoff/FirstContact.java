package nl.stokje.handoff.handoff;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import nl.stokje.kit.Refusal;
import nl.stokje.kit.vault.PersonalText;
import nl.stokje.kit.vault.PersonalTextType;
import org.hibernate.annotations.Type;

/** The receiver's first real contact with the citizen. */
@Embeddable
public record FirstContact(
        @Column(name = "landing_channel") @Enumerated(EnumType.STRING)
        LandingChannel channel,

        @Column(name = "contact_at") Instant contactAt,

        @Column(name = "landing_note") @Type(PersonalTextType.class)
        PersonalText note) {
    /** Whether they met, or the receiver only has something to add. */
    boolean tellsOfAMeeting() {
        return channel != null || contactAt != null;
    }

    /**
     * @param acceptedAt null as long as the receiver hasn't accepted
     * @throws Refusal when it doesn't say how and when, is yet to come, or was before the minute in which the receiver accepted
     */
    void checkBetween(Instant acceptedAt, Instant now) {
        if (channel == null) {
            throw Refusal.invalid(
                    "channel", null, Arrays.toString(LandingChannel.values()), "A contact says how they met.");
        }
        if (contactAt == null) {
            throw Refusal.invalid("contactAt", null, "a time until now", "A contact says when they met.");
        }
        if (contactAt.isAfter(now)) {
            throw Refusal.invalid(
                    "contactAt", contactAt, "a time until now", "A landing is reported after the contact, not before.");
        }
        if (acceptedAt != null && contactAt.isBefore(acceptedAt.truncatedTo(ChronoUnit.MINUTES))) {
            throw Refusal.invalid(
                    "contactAt",
                    contactAt,
                    "from the acceptance on, " + acceptedAt,
                    "What landing means is a contact after the receiver took the case on.");
        }
    }
}
