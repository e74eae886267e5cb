package nl.stokje.kit.sealing;

/** A sealed part that can't be opened or isn't what it says: wrong key, wrong sender, changed, expired. */
public class SealBroken extends RuntimeException {
    public SealBroken(String why, Throwable cause) {
        super(why, cause);
    }

    public SealBroken(String why) {
        super(why);
    }
}
