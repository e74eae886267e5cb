package nl.stokje.cases.content;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import nl.stokje.cases.baton.CaseId;

/** What was added to the cases. */
@ApplicationScoped
class ContextItems implements PanacheRepositoryBase<ContextItem, UUID> {
    /** In the order in which they were added. */
    List<ContextItem> of(CaseId caseId) {
        return list("caseId = ?1 order by id", caseId);
    }

    /** The same, without their texts. */
    List<Part> partsOf(CaseId caseId) {
        return getEntityManager()
                .createQuery("""
                        select new nl.stokje.cases.content.Part(
                            cast(i.id as string), i.category, i.special, i.professionalSecrecy, i.protectedExistence, i.expiresAt)
                        from ContextItem i where i.caseId = :case order by i.id""", Part.class)
                .setParameter("case", caseId)
                .getResultList();
    }
}
