package nl.stokje.cases.assignment;

import nl.stokje.kit.Refusal;

/**
 * How people, teams and cases are named here: a code of the agency's own, that it can be searched by. It is stored readably and
 * stands in queries, so that names and numbers of citizens don't belong in it.
 */
public final class AssignmentCode {
    static final String FORM = "[A-Za-z0-9][A-Za-z0-9._:/-]{0,63}";
    static final String SAID = "a code of up to 64 letters, digits and . _ : / -";

    private AssignmentCode() {}

    /**
     * A code to search by; null where none was given.
     *
     * @throws Refusal when it is none; it isn't repeated
     */
    public static String inQuery(String parameter, String code) {
        if (code != null && !code.matches(FORM)) {
            throw Refusal.invalid(parameter, null, SAID, "The query parameter has a value of another form.");
        }
        return code;
    }
}
