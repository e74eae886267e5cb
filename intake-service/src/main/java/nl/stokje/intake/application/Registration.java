package nl.stokje.intake.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import nl.stokje.intake.domain.Intake;
import nl.stokje.intake.domain.Intakes;
import nl.stokje.kit.Oin;
import nl.stokje.kit.Refusal;
import nl.stokje.kit.Vault;
import nl.stokje.kit.events.Outbox;
import org.jboss.logging.Logger;

/** The citizen comes in, by any channel. Never refused because something is missing (design, I12). */
@ApplicationScoped
public class Registration {
    private static final Logger LOG = Logger.getLogger(Registration.class);

    private final Intakes intakes;
    private final RequirementCatalogues catalogues;
    private final Contents contents;
    private final Vault vault;
    private final Outbox outbox;
    private final Clock clock;
    private final IntakeConfig config;

    Registration(
            Intakes intakes,
            RequirementCatalogues catalogues,
            Contents contents,
            Vault vault,
            Outbox outbox,
            Clock clock,
            IntakeConfig config) {
        this.intakes = intakes;
        this.catalogues = catalogues;
        this.contents = contents;
        this.vault = vault;
        this.outbox = outbox;
        this.clock = clock;
        this.config = config;
    }

    /** @throws Refusal when something that is said can't be right */
    @Transactional
    public OpenIntake register(Telling telling, Oin agency, String caseworker) {
        var now = clock.instant();
        var today = LocalDate.ofInstant(now, config.zone());
        requireBorn(telling, today);
        var content = telling.with(catalogues
                .on(today)
                .ask(telling.needCode(), telling.said(), telling.citizen().birthDate(), today));
        var intake = Intake.at(agency, telling.channel(), telling.urgency(), caseworker, now);
        var registered = intake.register(
                contents.encrypt(telling.needCode(), content), bsnHash(telling), contents.seal(intake, content));
        intakes.persist(intake);
        outbox.publish(registered);
        LOG.infof("registered intake %s of case %s", intake.id(), intake.caseId());
        return new OpenIntake(intake, telling.needCode(), content);
    }

    private String bsnHash(Telling telling) {
        var bsn = telling.citizen().bsn();
        return bsn == null ? null : vault.searchHash(bsn.value());
    }

    private static void requireBorn(Telling telling, LocalDate today) {
        var birthDate = telling.citizen().birthDate();
        if (birthDate != null && birthDate.isAfter(today)) {
            throw Refusal.invalid("citizen.birthDate", null, "today or earlier", "The date of birth is in the future.");
        }
    }
}
