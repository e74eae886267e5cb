package nl.stokje.handoff.handoff;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import nl.stokje.kit.Oin;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/**
 * Who may see a handoff, and in whose lists it stands (I11). Computed here alone, at each change, and stored with the handoff:
 * the handoff's checks, the lists, their indexes and the database's policies read what is stored.
 *
 * @param visibleTo the agencies that may see it, by their OIN
 * @param incomingOf in whose incoming handoffs it stands; null while the receiver isn't to know of it
 * @param outgoingOf in whose outgoing handoffs it stands: of who answers for the sender's side; null while that agency isn't to
 *     know of it, and once that agency is the receiver itself
 */
@Embeddable
record Visibility(
        @Column(name = "visible_to") @JdbcTypeCode(SqlTypes.ARRAY)
        List<String> visibleTo,

        @Column(name = "incoming_of") Oin incomingOf,
        @Column(name = "outgoing_of") Oin outgoingOf) {
    /** The sender stays able to see what it wrote when another agency answers for its side. */
    static Visibility of(Parties parties, Milestones milestones) {
        var sender = milestones.knownToSender() ? parties.sender() : null;
        var receiver = milestones.knownToReceiver() ? parties.receiver() : null;
        var holder = parties.takenOverBy() == null ? sender : parties.takenOverBy();
        var all = Stream.of(sender, receiver, holder).filter(Objects::nonNull).map(Oin::value);
        return new Visibility(all.distinct().toList(), receiver, Objects.equals(holder, receiver) ? null : holder);
    }

    boolean includes(Oin agency) {
        return visibleTo.contains(agency.value());
    }

    List<Oin> agencies() {
        return visibleTo.stream().map(Oin::new).toList();
    }
}
