package nl.stokje.handoff.handoff;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import java.time.Instant;
import nl.stokje.handoff.terms.HandoffKind;
import nl.stokje.kit.Refusal;
import nl.stokje.kit.vault.PersonalText;
import nl.stokje.kit.vault.PersonalTextType;
import org.hibernate.annotations.Type;

/**
 * How the receiver landed.
 *
 * @param contact the first contact with the citizen, or null: who joins a case needn't meet the citizen first
 * @param answer what was advised, or null
 */
@Embeddable
public record LandingReport(
        @Embedded FirstContact contact,

        @Column(name = "landing_answer") @Type(PersonalTextType.class)
        PersonalText answer) {
    /** @throws Refusal when it lacks what landing means for this kind, or says what it doesn't */
    void checkFor(HandoffKind kind, Instant acceptedAt, Instant now) {
        switch (kind) {
            case TRANSFER -> {
                required("channel", contact, "The baton passes with the first contact: say how they met.");
                unwanted("answer", answer);
            }
            case ASSIST -> unwanted("answer", answer);
            case ADVICE -> {
                required("answer", answer, "Advice lands with its answer.");
                unwanted(contact != null && contact.tellsOfAMeeting() ? "channel" : "note", contact);
            }
        }
        if (contact != null && (kind == HandoffKind.TRANSFER || contact.tellsOfAMeeting())) {
            contact.checkBetween(acceptedAt, now);
        }
    }

    private static void required(String field, Object value, String why) {
        if (value == null) {
            throw Refusal.invalid(field, null, "given", why);
        }
    }

    private static void unwanted(String field, Object value) {
        if (value != null) {
            throw Refusal.invalid(
                    field, null, "left out", "This field isn't part of landing for this kind of handoff.");
        }
    }
}
