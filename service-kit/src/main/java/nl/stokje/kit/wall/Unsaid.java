package nl.stokje.kit.wall;

import jakarta.enterprise.context.ApplicationScoped;

/** Who acts where nobody has said so: nobody. A bean of its own, since a test plays many parts. */
@ApplicationScoped
class Unsaid {
    ActingParty party() {
        return ActingParty.NOBODY;
    }
}
