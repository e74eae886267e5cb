package nl.stokje.kit.rest;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.RequestScoped;
import java.util.Optional;
import nl.stokje.kit.Actor;
import nl.stokje.kit.Oin;
import nl.stokje.kit.Refusal;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** Who calls: the agency and the person behind the token. The agency never comes from anywhere else. */
@RequestScoped
public class Caller {
    private final SecurityIdentity identity;
    private final JsonWebToken token;
    private Oin agency;

    Caller(SecurityIdentity identity, JsonWebToken token) {
        this.identity = identity;
        this.token = token;
    }

    /** @throws Refusal when the token names no agency */
    public Oin agency() {
        if (agency == null) {
            agency = claimed();
        }
        return agency;
    }

    /** Nothing when the token names no agency, or there is no token. */
    Optional<Oin> agencyIfNamed() {
        return token.getClaim("agency") instanceof String oin && Oin.isOne(oin)
                ? Optional.of(new Oin(oin))
                : Optional.empty();
    }

    private Oin claimed() {
        return switch (token.getClaim("agency")) {
            case String oin -> oinOf(oin);
            case null, default ->
                throw Refusal.forbidden(
                        "no-agency", "The token must name the agency by its OIN, in the claim 'agency'.");
        };
    }

    /** The person, as the identity provider names them; pseudonymous to us. */
    public String subject() {
        return identity.getPrincipal().getName();
    }

    /** The agency and the person together, for what is logged and kept. */
    public Actor actor() {
        return new Actor(agency(), subject());
    }

    public boolean has(String role) {
        return identity.hasRole(role);
    }

    private static Oin oinOf(String value) {
        try {
            return new Oin(value);
        } catch (Refusal malformed) {
            throw Refusal.forbidden("no-agency", "The token's claim 'agency' isn't an OIN of 20 digits.");
        }
    }
}
