package nl.stokje.handoff.directory;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import nl.stokje.kit.Oin;
import nl.stokje.kit.Refusal;
import nl.stokje.kit.rest.Page;

/** All changes of agencies' keys, read and written while the agency's entry is locked. */
@ApplicationScoped
class KeyChanges implements PanacheRepositoryBase<KeyChange, UUID> {
    /** After the change that this one replaces was settled: at most one of an agency waits, and Hibernate would insert first. */
    void add(KeyChange change) {
        flush();
        persist(change);
    }

    /** @throws Refusal when the agency has none of this id */
    KeyChange required(Oin oin, UUID id) {
        return findByIdOptional(id)
                .filter(change -> change.oin().equals(oin))
                .orElseThrow(() -> Refusal.notFound("key change"));
    }

    /** Of one agency, newest first. */
    List<KeyChange> list(Oin oin, Page.Request page) {
        return page.rows(find("oin = ?1 and id < ?2 order by id desc", oin, page.before()));
    }
}
