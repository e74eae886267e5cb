package nl.stokje.kit.wall;

import java.util.Optional;

/** Says who acts in a piece of work, whoever calls: the transactions that begin in it are that party's. */
public final class Acting {
    private static final ScopedValue<ActingParty> PARTY = ScopedValue.newInstance();

    private Acting() {}

    /** Does this as that party. */
    public static void as(ActingParty party, Runnable work) {
        ScopedValue.where(PARTY, party).run(work);
    }

    static <T, X extends Throwable> T as(ActingParty party, ScopedValue.CallableOp<T, X> work) throws X {
        return ScopedValue.where(PARTY, party).call(work);
    }

    static Optional<ActingParty> said() {
        return PARTY.isBound() ? Optional.of(PARTY.get()) : Optional.empty();
    }
}
