package nl.stokje.local;

import java.net.URI;
import nl.stokje.servers.Tokens;

/** Where a platform can be reached from this machine, whatever it runs in. */
public interface Addresses {
    /** @param name {@code intake}, {@code case}, {@code handoff} or {@code feedback} */
    URI service(String name);

    Tokens tokens();

    String bootstrapServers();

    /** A client of the REST APIs, as somebody of this agency. */
    default Client as(Agency agency, String... groups) {
        return new Client(this, tokens().of(agency.oin(), groups.length == 0 ? new String[] {"caseworker"} : groups));
    }

    /** A client that has no token. */
    default Client withoutToken() {
        return new Client(this, null);
    }
}
