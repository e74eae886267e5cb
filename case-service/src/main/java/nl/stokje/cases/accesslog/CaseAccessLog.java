package nl.stokje.cases.accesslog;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import nl.stokje.cases.baton.CaseId;
import nl.stokje.cases.baton.Cases;
import nl.stokje.kit.Actor;
import nl.stokje.kit.Refusal;
import nl.stokje.kit.accesslog.AccessLog;
import nl.stokje.kit.accesslog.AccessLogEntry;
import nl.stokje.kit.rest.Page;

/** Who saw the personal data of a case. */
@ApplicationScoped
class CaseAccessLog {
    private final Cases cases;
    private final AccessLog accessLog;
    private final Clock clock;

    CaseAccessLog(Cases cases, AccessLog accessLog, Clock clock) {
        this.cases = cases;
        this.accessLog = accessLog;
        this.clock = clock;
    }

    /**
     * The entries until this agency last answered for the case.
     *
     * @throws Refusal when this agency never answered for such a case
     */
    @Transactional
    List<AccessLogEntry> of(CaseId caseId, Actor by, Page.Request page) {
        var until = cases.everHeldBy(by.agency(), caseId).knownUntil(by.agency(), clock.instant());
        return accessLog.of(caseId, until, page);
    }
}
