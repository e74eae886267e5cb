package nl.stokje.cases.coordination;

/** Why another agency speaks to the citizen for all now. */
public enum CoordinatorChangeReason {
    AGREED,
    ASSISTANCE_ENDED,
    BATON_PASSED
}
