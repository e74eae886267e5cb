package nl.stokje.cases;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import nl.stokje.cases.baton.Case;
import nl.stokje.cases.baton.HandoffKind;
import nl.stokje.cases.baton.Landing;
import nl.stokje.cases.baton.Urgency;
import nl.stokje.cases.content.Category;
import nl.stokje.cases.content.Consent;
import nl.stokje.cases.content.ContextItem.Note;
import nl.stokje.cases.content.IntakeContent;
import nl.stokje.cases.disclosure.Terms;
import nl.stokje.cases.disclosure.Terms.Basis;
import nl.stokje.cases.disclosure.Terms.BasisType;
import nl.stokje.cases.disclosure.Terms.Need;
import nl.stokje.cases.requirement.Requirement;
import nl.stokje.kit.Ids;
import nl.stokje.kit.Oin;

/** Cases, terms and notes as the domain's tests speak of them. */
final class SampleCases {
    static final Oin TOWN_HALL = new Oin("00000001000000000001");
    static final Oin HOUSING = new Oin("00000001000000000002");
    static final Oin STRANGER = new Oin("00000001000000000009");
    static final Instant NOW = Instant.parse("2026-11-22T09:00:00Z");
    static final String STORY = "Ik ben zwanger. \uD83D\uDC76\n  \"En nu?\"";

    private SampleCases() {}

    static Case open() {
        return new Case(Ids.next(), Ids.next(), TOWN_HALL, Urgency.URGENT, intakeContent(), NOW);
    }

    static Case closed() {
        var theCase = open();
        theCase.close("She found a room", NOW.plusSeconds(60));
        return theCase;
    }

    static Landing transfer(Case theCase, UUID handoff, Oin sender, Oin receiver, int turn) {
        return new Landing(handoff, theCase.id(), HandoffKind.TRANSFER, sender, receiver, turn);
    }

    static IntakeContent intakeContent() {
        return new IntakeContent(
                new IntakeContent.Citizen("Noor", LocalDate.of(2009, 2, 3), null, "0612345678", null, "Kade 1", "nl"),
                new IntakeContent.Story(STORY, "nl"),
                List.of("een eigen plek", "naar school"),
                new IntakeContent.ContactPreferences("chat", null, null),
                List.of(new IntakeContent.Person("Els", "aunt", null, null)),
                new IntakeContent.BroughtBy("Samira", "youth worker", null));
    }

    static Terms on(Basis basis, Category... categories) {
        return new Terms(
                new Need("SHELTER", "A room tonight"), "shelter", basis, Set.copyOf(Arrays.asList(categories)));
    }

    static Basis consent() {
        return new Basis(BasisType.CONSENT, null, null, false, null);
    }

    static Basis legalTask() {
        return new Basis(BasisType.LEGAL_TASK, "Wmo 2015, art. 1.2.1", null, false, null);
    }

    static Basis vitalInterest() {
        return new Basis(BasisType.VITAL_INTEREST, null, null, false, null);
    }

    static Note note(Category category) {
        return new Note(category, "a note", false, false, false, null, null, null);
    }

    static Note special(Category category) {
        return new Note(category, "a diagnosis", true, false, false, null, null, null);
    }

    static Note confidential(Category category) {
        return new Note(category, "told to the doctor", false, true, false, null, null, null);
    }

    static Note protectedExistence(Category category) {
        return new Note(category, "a report of abuse", false, false, true, null, null, null);
    }

    static Note expiring(Category category, Instant at) {
        return new Note(category, "seems exhausted", false, false, false, "desk", "MEDIUM", at);
    }

    static Consent consentBy(Consent.GivenBy givenBy, Set<Oin> receivers, Instant until, Category... categories) {
        return new Consent(
                UUID.randomUUID(),
                new Consent.Given(givenBy, "Els", receivers, Set.copyOf(Arrays.asList(categories)), until),
                TOWN_HALL,
                NOW);
    }

    static Requirement missing() {
        return new Requirement(
                Ids.next(), Ids.next(), "parental-signature", "Signature of a parent", Requirement.Status.MISSING);
    }
}
