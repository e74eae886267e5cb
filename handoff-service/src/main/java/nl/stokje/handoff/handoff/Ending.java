package nl.stokje.handoff.handoff;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

/**
 * Why a handoff ended that no party ended itself.
 *
 * @param voidReason null unless void
 * @param detail why in a sentence, nothing personal
 * @param lapsedIn what was waited for in vain; null unless lapsed
 */
@Embeddable
public record Ending(
        @Column(name = "void_reason") @Enumerated(EnumType.STRING)
        VoidReason voidReason,

        @Column(name = "void_detail") String detail,

        @Column(name = "lapsed_in") @Enumerated(EnumType.STRING)
        Phase lapsedIn) {
    static final Ending NONE = new Ending(null, null, null);

    static Ending voided(VoidReason reason, String detail) {
        return new Ending(reason, detail, null);
    }

    static Ending lapsedIn(Phase phase) {
        return new Ending(null, null, phase);
    }
}
