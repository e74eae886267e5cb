package nl.stokje.feedback.invitation;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.stokje.kit.Oin;
import nl.stokje.kit.Refusal;
import nl.stokje.kit.rest.Page;

/** The invitations of all agencies; an agency finds only its own (I11). */
@ApplicationScoped
public class Invitations implements PanacheRepositoryBase<Invitation, UUID> {
    /** Whether there is one of the same case, occasion and turn. */
    boolean hasOneLike(Invitation invitation) {
        return count(
                        "caseId = ?1 and occasion = ?2 and turn = ?3",
                        invitation.caseId(),
                        invitation.occasion(),
                        invitation.turn())
                > 0;
    }

    /** @throws Refusal when there is none, or it is another agency's: the caller can't tell which */
    Invitation required(Oin agency, InvitationId id) {
        return find("agency = ?1 and id = ?2", agency, id.value())
                .firstResultOptional()
                .orElseThrow(() -> Refusal.notFound("invitation"));
    }

    /** Held until the transaction ends, so that one is answered or asked at a time. */
    Invitation held(Oin agency, InvitationId id) {
        return find("agency = ?1 and id = ?2", agency, id.value())
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional()
                .orElseThrow(() -> Refusal.notFound("invitation"));
    }

    /** The one that this token opens or opened, held until the transaction ends. */
    public Optional<Invitation> heldBy(Token token) {
        return find("id = (select l.invitationId from Link l where l.tokenHash = ?1)", token.hash())
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional();
    }

    /** @param caseId only those of this case; null: all */
    List<Invitation> newestFirst(Oin agency, CaseId caseId, Page.Request page) {
        return page.rows(
                caseId == null
                        ? find("agency = ?1 and id < ?2 order by id desc", agency, page.before())
                        : find(
                                "caseId = ?1 and agency = ?2 and id < ?3 order by id desc",
                                caseId,
                                agency,
                                page.before()));
    }

    public List<Invitation> answeredNewestFirst(Oin agency, Page.Request page) {
        return page.rows(
                find("agency = ?1 and id < ?2 and answeredAt is not null order by id desc", agency, page.before()));
    }
}
