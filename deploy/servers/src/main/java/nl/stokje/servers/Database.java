package nl.stokje.servers;

/**
 * A service's database, and its two roles.
 *
 * @param name of the database and of the role that the service works as
 * @param password of both roles
 */
public record Database(String name, String password) {

    public Database {
        if (!name.matches("[a-z_]+")) {
            throw new IllegalArgumentException(
                    "'%s' can't name a database: lower-case letters and underscores only".formatted(name));
        }
    }

    /** @param service {@code intake}, {@code case}, {@code handoff} or {@code feedback} */
    public static Database ofService(String service, String password) {
        return new Database("stokje_" + service, password);
    }

    /** The database of the keys of cases: apart, so that the backups of this one hold none. For the same two roles. */
    public String keys() {
        return name + "_keys";
    }

    /** The role that owns every object and runs the migrations. */
    public String owner() {
        return name + "_owner";
    }
}
