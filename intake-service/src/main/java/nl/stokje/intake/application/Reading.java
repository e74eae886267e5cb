package nl.stokje.intake.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import nl.stokje.intake.domain.Intake;
import nl.stokje.intake.domain.Intakes;
import nl.stokje.intake.domain.Look;
import nl.stokje.intake.domain.Looks;
import nl.stokje.kit.Oin;
import nl.stokje.kit.Refusal;

/** Looking back at what was told. Every look at personal data is written down (design, I11). */
@ApplicationScoped
public class Reading {
    private final Intakes intakes;
    private final Looks looks;
    private final Contents contents;
    private final Clock clock;

    Reading(Intakes intakes, Looks looks, Contents contents, Clock clock) {
        this.intakes = intakes;
        this.looks = looks;
        this.contents = contents;
        this.clock = clock;
    }

    /** @throws Refusal when it isn't an intake of this agency */
    @Transactional
    public OpenIntake open(UUID id, Oin agency, String subject) {
        var intake = intakes.required(agency, id);
        looks.persist(new Look(intake, agency, subject, clock.instant()));
        return contents.open(intake);
    }

    /** Without what was told. */
    @Transactional
    public List<Intake> newestFirst(Oin agency, UUID before, int most) {
        return intakes.newestFirst(agency, before, most);
    }

    /** @throws Refusal when it isn't an intake of this agency */
    @Transactional
    public List<Look> looks(UUID id, Oin agency, UUID before, int most) {
        return looks.newestFirst(intakes.required(agency, id), before, most);
    }
}
