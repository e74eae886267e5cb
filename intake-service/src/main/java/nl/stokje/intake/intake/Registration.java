package nl.stokje.intake.intake;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import nl.stokje.intake.requirement.IntakeConfig;
import nl.stokje.intake.requirement.RequirementCatalogues;
import nl.stokje.kit.Actor;
import nl.stokje.kit.Refusal;
import nl.stokje.kit.events.Outbox;
import org.jboss.logging.Logger;

/** The citizen comes in, by any channel. An intake is never refused because something is missing (I12). */
@ApplicationScoped
class Registration {
    private static final Logger LOG = Logger.getLogger(Registration.class);

    private final Intakes intakes;
    private final RequirementCatalogues catalogues;
    private final ContentCipher cipher;
    private final Outbox outbox;
    private final Clock clock;
    private final IntakeConfig config;

    Registration(
            Intakes intakes,
            RequirementCatalogues catalogues,
            ContentCipher cipher,
            Outbox outbox,
            Clock clock,
            IntakeConfig config) {
        this.intakes = intakes;
        this.catalogues = catalogues;
        this.cipher = cipher;
        this.outbox = outbox;
        this.clock = clock;
        this.config = config;
    }

    /** @throws Refusal when a value can't be right, such as a date of birth in the future */
    @Transactional
    public OpenIntake register(IntakeSubmission submission, Actor caseworker) {
        var now = clock.instant();
        var today = LocalDate.ofInstant(now, config.zone());
        requireBorn(submission, today);
        var requirements = catalogues
                .on(today)
                .ask(
                        submission.needCode(),
                        submission.requirementAnswers(),
                        submission.citizen().birthDate(),
                        today);
        var content = submission.recorded(requirements, now);
        var intake =
                Intake.at(caseworker.agency(), submission.channel(), submission.urgency(), caseworker.subject(), now);
        var registered = intake.register(cipher.written(submission.needCode(), content), cipher.seal(intake, content));
        intakes.persist(intake);
        outbox.publish(registered);
        LOG.infof("registered intake %s of case %s", intake.id(), intake.caseId());
        return new OpenIntake(intake, submission.needCode(), content);
    }

    private static void requireBorn(IntakeSubmission submission, LocalDate today) {
        var birthDate = submission.citizen().birthDate();
        if (birthDate != null && birthDate.isAfter(today)) {
            throw Refusal.invalid("citizen.birthDate", null, "today or earlier", "The date of birth is in the future.");
        }
    }
}
