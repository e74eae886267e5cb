package nl.stokje.feedback.invitation;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** The links that were given. */
@ApplicationScoped
public class Links implements PanacheRepositoryBase<Link, UUID> {
    /** Of an invitation that has one. */
    public Link newestOf(Invitation invitation) {
        return find("invitationId = ?1 order by id desc", invitation.id()).firstResult();
    }

    public Link of(Token token) {
        return find("tokenHash = ?1", token.hash()).firstResult();
    }
}
