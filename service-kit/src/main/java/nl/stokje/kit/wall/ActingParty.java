package nl.stokje.kit.wall;

import nl.stokje.kit.Oin;

/**
 * On whose behalf the database is asked, as its policies read it ({@code acting()} in the migrations).
 *
 * @param name an agency's OIN, or one of the names below
 */
public record ActingParty(String name) {
    /** Nobody has said who acts. Sees nothing, and writes nothing. */
    public static final ActingParty NOBODY = new ActingParty("");

    /** Somebody calls whose token names no agency, or who has none. Sees what is for everybody. */
    public static final ActingParty ANYBODY = new ActingParty("anybody");

    /** Somebody who keeps the platform running, in an operation that is for them. Sees no content of citizens. */
    public static final ActingParty OPERATOR = new ActingParty("operator");

    /** The service itself: a consumer, a clock, or a lookup that {@link AsService} gives a reason for. */
    public static final ActingParty SERVICE = new ActingParty("service");

    public static ActingParty agency(Oin oin) {
        return new ActingParty(oin.value());
    }
}
