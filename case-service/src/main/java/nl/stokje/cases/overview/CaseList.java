package nl.stokje.cases.overview;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Parameters;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import nl.stokje.cases.baton.Case;
import nl.stokje.kit.Oin;
import nl.stokje.kit.rest.Page;

/** The cases that an agency works on, as a list. */
@ApplicationScoped
class CaseList implements PanacheRepositoryBase<Case, UUID> {
    private static final String HELD = "baton.holder = :agency";
    private static final String ASSISTED = "baton.holder <> :agency and id in "
            + "(select a.caseId from Assistance a where a.assistant = :agency and a.endedAt is null)";

    private final Clock clock;

    CaseList(Clock clock) {
        this.clock = clock;
    }

    /**
     * Those that this agency answers for or answered for last, and those that it assists, newest first. Two queries, each in the
     * order of an index, and the page is the newest of both.
     */
    List<Case> of(Oin agency, CaseFilter filter, Page.Request page) {
        return Stream.of(HELD, ASSISTED)
                .flatMap(whose -> some(whose, agency, filter, page).stream())
                .sorted(Comparator.comparing((Case found) -> found.id().toString())
                        .reversed())
                .limit(page.rowsToRead())
                .toList();
    }

    private List<Case> some(String whose, Oin agency, CaseFilter filter, Page.Request page) {
        var values = Parameters.with("agency", agency).and("before", page.before());
        return page.rows(find(
                whose + " and id < :before" + filter.condition(agency, clock.instant(), values) + " order by id desc",
                values));
    }
}
