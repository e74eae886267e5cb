package nl.stokje.cases.baton;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import nl.stokje.kit.Oin;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/**
 * Who may see a case, in two kinds of sight (I11). Computed here alone, at each change, and stored with the case: its checks
 * and the database's policies read what is stored.
 *
 * @param workedOnBy the holder and who assists, by their OIN: they see what is in the case
 * @param heldBy every agency that ever held the baton: they see who answers for the case, and what happened until they passed
 *     it on
 */
@Embeddable
record Visibility(
        @Column(name = "worked_on_by") @JdbcTypeCode(SqlTypes.ARRAY)
        List<String> workedOnBy,

        @Column(name = "held_by") @JdbcTypeCode(SqlTypes.ARRAY)
        List<String> heldBy) {
    static Visibility ofHolder(Oin holder) {
        return new Visibility(List.of(holder.value()), List.of(holder.value()));
    }

    /** The baton passes: who held it works on the case no more. Who assists stays, until its assistance ends. */
    Visibility passed(Oin from, Oin to) {
        return new Visibility(with(to, without(from, workedOnBy)), with(to, heldBy));
    }

    Visibility joinedBy(Oin assistant) {
        return new Visibility(with(assistant, workedOnBy), heldBy);
    }

    Visibility leftBy(Oin assistant) {
        return new Visibility(without(assistant, workedOnBy), heldBy);
    }

    boolean isWorkedOnBy(Oin agency) {
        return workedOnBy.contains(agency.value());
    }

    boolean wasHeldBy(Oin agency) {
        return heldBy.contains(agency.value());
    }

    private static List<String> with(Oin agency, List<String> agencies) {
        return Stream.concat(agencies.stream(), Stream.of(agency.value()))
                .distinct()
                .toList();
    }

    private static List<String> without(Oin agency, List<String> agencies) {
        return agencies.stream().filter(Predicate.not(agency.value()::equals)).toList();
    }
}
