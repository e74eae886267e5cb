package nl.stokje.intake.intake;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import nl.stokje.kit.Actor;
import nl.stokje.kit.Oin;
import nl.stokje.kit.Refusal;
import nl.stokje.kit.accesslog.AccessLog;
import nl.stokje.kit.accesslog.AccessLogEntry;
import nl.stokje.kit.rest.Page;

/** An agency reads its own intakes. Every access to personal data is logged (I11). */
@ApplicationScoped
class IntakeReading {
    private final Intakes intakes;
    private final AccessLog accessLog;
    private final ContentCipher cipher;
    private final Clock clock;

    IntakeReading(Intakes intakes, AccessLog accessLog, ContentCipher cipher, Clock clock) {
        this.intakes = intakes;
        this.accessLog = accessLog;
        this.cipher = cipher;
        this.clock = clock;
    }

    /** Which personal data is read. */
    private enum PersonalData {
        INTAKE
    }

    /** @throws Refusal when it isn't an intake of this agency */
    @Transactional
    OpenIntake open(IntakeId id, Actor reader) {
        var intake = intakes.required(reader.agency(), id);
        accessLog.add(PersonalData.INTAKE, id, reader);
        return cipher.open(intake);
    }

    /** Without the citizen's content. */
    @Transactional
    List<Intake> newestFirst(Oin agency, CaseId caseId, Page.Request page) {
        return intakes.newestFirst(agency, caseId, page);
    }

    /** @throws Refusal when it isn't an intake of this agency */
    @Transactional
    List<AccessLogEntry> accessLog(IntakeId id, Oin agency, Page.Request page) {
        return accessLog.of(intakes.required(agency, id).id(), clock.instant(), page);
    }
}
