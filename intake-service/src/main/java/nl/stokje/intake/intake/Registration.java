package nl.stokje.intake.intake;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import nl.stokje.intake.requirement.IntakeConfig;
import nl.stokje.intake.requirement.RequirementCatalogues;
import nl.stokje.kit.Actor;
import nl.stokje.kit.PartialDate;
import nl.stokje.kit.Refusal;
import nl.stokje.kit.events.Outbox;
import org.jboss.logging.Logger;

/** The citizen comes in, by any channel. An intake is never refused because something is missing or unknown (I12). */
@ApplicationScoped
class Registration {
    private static final Logger LOG = Logger.getLogger(Registration.class);

    private static final LocalDate FIRST_BIRTH = LocalDate.of(1850, 1, 1);

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

    /** @throws Refusal when a value can't be right, such as a date of birth in the century before last */
    @Transactional
    public OpenIntake register(IntakeSubmission submission, Actor caseworker) {
        var now = clock.instant();
        var today = LocalDate.ofInstant(now, config.zone());
        requireLikely(submission.citizen().birthDate(), today);
        var requirements = catalogues.ask(
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

    /** A child that isn't born yet may be expected; further ahead, or before 1850, is a mistake. */
    private static void requireLikely(PartialDate birthDate, LocalDate today) {
        if (birthDate == null || birthDate.earliest() == null) {
            return;
        }
        if (birthDate.earliest().isAfter(today.plusYears(1))
                || birthDate.latest().isBefore(FIRST_BIRTH)) {
            throw Refusal.invalid(
                    "citizen.birthDate",
                    null,
                    "from %s to a year from today".formatted(FIRST_BIRTH),
                    "The date of birth is too far away.");
        }
    }
}
