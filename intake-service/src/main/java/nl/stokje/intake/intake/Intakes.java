package nl.stokje.intake.intake;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import nl.stokje.kit.Oin;
import nl.stokje.kit.Refusal;
import nl.stokje.kit.rest.Page;

/** The intakes of all agencies; every way in names the agency that asks (I11). */
@ApplicationScoped
class Intakes implements PanacheRepositoryBase<Intake, UUID> {
    /** @throws Refusal when there is none, or it is another agency's: the caller can't tell which */
    Intake required(Oin agency, IntakeId id) {
        return find("agency = ?1 and id = ?2", agency, id.value())
                .firstResultOptional()
                .orElseThrow(() -> Refusal.notFound("intake"));
    }

    /** @param caseId only the one that opened this case; null: all */
    List<Intake> newestFirst(Oin agency, CaseId caseId, Page.Request page) {
        return page.rows(
                caseId == null
                        ? find("agency = ?1 and id < ?2 order by id desc", agency, page.before())
                        : find("agency = ?1 and caseId = ?2 and id < ?3", agency, caseId, page.before()));
    }
}
