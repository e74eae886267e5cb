package nl.stokje.intake.domain;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import nl.stokje.kit.Oin;
import nl.stokje.kit.Refusal;

/** The intakes of all agencies; every way in names the agency that asks (design, I11). */
@ApplicationScoped
public class Intakes implements PanacheRepositoryBase<Intake, UUID> {
    /** @throws Refusal when there is none, or it is another agency's: the caller can't tell which */
    public Intake required(Oin agency, UUID id) {
        return find("agency = ?1 and id = ?2", agency, id)
                .firstResultOptional()
                .orElseThrow(() -> Refusal.notFound("intake"));
    }

    public List<Intake> newestFirst(Oin agency, UUID before, int most) {
        return find("agency = ?1 and id < ?2 order by id desc", agency, before)
                .range(0, most - 1)
                .list();
    }
}
