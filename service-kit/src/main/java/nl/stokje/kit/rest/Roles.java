package nl.stokje.kit.rest;

/** The groups that a token can carry, as resources name them. */
public final class Roles {
    public static final String CASEWORKER = "caseworker";
    public static final String TEAM_LEAD = "team-lead";
    public static final String AGENCY_ADMIN = "agency-admin";
    public static final String INTEGRATOR = "integrator";
    public static final String OPERATOR = "operator";

    private Roles() {}
}
