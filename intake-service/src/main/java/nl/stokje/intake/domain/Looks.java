package nl.stokje.intake.domain;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** Who looked at what. */
@ApplicationScoped
public class Looks implements PanacheRepositoryBase<Look, UUID> {
    public List<Look> newestFirst(Intake intake, UUID before, int most) {
        return find("intakeId = ?1 and id < ?2 order by id desc", intake.id(), before)
                .range(0, most - 1)
                .list();
    }
}
