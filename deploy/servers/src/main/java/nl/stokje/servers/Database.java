package nl.stokje.servers;

/**
 * A service's database, and its two roles, each with a password of its own.
 *
 * @param name of the database and of the role that the service works as
 * @param password of the role that the service works as
 */
public record Database(String name, String ownerPassword, String password) {

    public Database {
        if (!name.matches("[a-z_]+")) {
            throw new IllegalArgumentException(
                    "'%s' can't name a database: lower-case letters and underscores only".formatted(name));
        }
        if (ownerPassword.equals(password)) {
            throw new IllegalArgumentException("The two roles of %s must not share a password".formatted(name));
        }
    }

    /** @param service {@code intake}, {@code case}, {@code handoff} or {@code feedback} */
    public static Database ofService(String service, String ownerPassword, String password) {
        return new Database("stokje_" + service, ownerPassword, password);
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
