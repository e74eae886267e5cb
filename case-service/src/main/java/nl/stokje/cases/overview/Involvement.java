package nl.stokje.cases.overview;


/** What an agency is to a case; to all others it doesn't exist (I11). */
public enum Involvement {
    HOLDER,
    ASSISTANT,
    FORMER_HOLDER;

    public boolean showsPersonalData() {
        return switch (this) {
            case HOLDER, ASSISTANT -> true;
            case FORMER_HOLDER -> false;
        };
    }
}
