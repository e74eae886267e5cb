package nl.stokje.acceptance.protocol;

import java.util.List;

/** Random numbers, to be taken modulo what there is to choose from. */
record Choice(int which, int who, int what) {
    <T> T which(List<T> from) {
        return from.get(which % from.size());
    }

    <T> T who(List<T> from) {
        return from.get(who % from.size());
    }

    <T> T what(List<T> from) {
        return from.get(what % from.size());
    }

    @Override
    public String toString() {
        return which + "," + who + "," + what;
    }

    /** Once in so many times. */
    boolean rarely() {
        return (which + who + what) % 7 == 0;
    }
}
