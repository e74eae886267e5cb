package nl.stokje.handoff.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import nl.stokje.kit.Refusal;

/** The receiver's first real contact with the citizen. */
@Embeddable
public record FirstContact(
        @Column(name = "landing_channel") @Enumerated(EnumType.STRING)
        Channel channel,

        @Column(name = "contact_at") Instant contactAt,

        @Column(name = "landing_note") String note) {
    /** How they met; a letter or a voicemail is no contact. */
    public enum Channel {
        DESK,
        HOME_VISIT,
        PHONE,
        VIDEO,
        CHAT,
        EMAIL
    }

    /** @throws Refusal when it is yet to come */
    void checkAt(Instant now) {
        if (contactAt.isAfter(now)) {
            throw Refusal.invalid(
                    "contactAt", contactAt, "a time until now", "A landing is reported after the contact, not before.");
        }
    }
}
