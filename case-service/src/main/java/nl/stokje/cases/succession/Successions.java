package nl.stokje.cases.succession;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.stokje.cases.baton.SuccessionId;
import nl.stokje.kit.Refusal;
import nl.stokje.kit.rest.Page;

/** The successions. */
@ApplicationScoped
class Successions implements PanacheRepositoryBase<Succession, UUID> {
    Optional<Succession> of(SuccessionId id) {
        return findByIdOptional(id.value());
    }

    /** @throws Refusal when there is no such succession */
    Succession required(SuccessionId id) {
        return of(id).orElseThrow(() -> Refusal.notFound("succession"));
    }

    List<SuccessionId> running() {
        return find("state = ?1 order by id", SuccessionState.RUNNING).stream()
                .map(Succession::id)
                .toList();
    }

    /** Keeps the other replicas off this succession until the transaction ends; false if one of them is at it. */
    boolean reserve(SuccessionId succession) {
        return (boolean) getEntityManager()
                .createNativeQuery("SELECT pg_try_advisory_xact_lock(hashtextextended(:succession, 0))")
                .setParameter("succession", succession.toString())
                .getSingleResult();
    }

    List<Succession> newest(Page.Request page) {
        return page.rows(find("id < ?1 order by id desc", page.before()));
    }
}
