package nl.stokje.cases.content;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import nl.stokje.cases.SampleCases;
import nl.stokje.cases.content.ContextItem.Note;
import nl.stokje.kit.Oin;

/** What a citizen told, what was noted and what was agreed, as the tests of the domain speak of them. */
public final class SampleContent {
    public static final String STORY = "Ik ben zwanger. \uD83D\uDC76\n  \"En nu?\"";

    private SampleContent() {}

    public static IntakeContent intakeContent() {
        return new IntakeContent(
                new IntakeContent.Citizen("Noor", LocalDate.of(2009, 2, 3), null, "0612345678", null, "Kade 1", "nl"),
                new IntakeContent.Story(STORY, "nl"),
                List.of("een eigen plek", "naar school"),
                new IntakeContent.ContactPreferences("chat", null, null),
                List.of(new IntakeContent.Person("Els", "aunt", null, null)),
                new IntakeContent.BroughtBy("Samira", "youth worker", null));
    }

    public static Note note(Category category) {
        return new Note(category, "a note", false, false, false, null, null, null);
    }

    public static Note special(Category category) {
        return new Note(category, "a diagnosis", true, false, false, null, null, null);
    }

    public static Note confidential(Category category) {
        return new Note(category, "told to the doctor", false, true, false, null, null, null);
    }

    public static Note protectedExistence(Category category) {
        return new Note(category, "a report of abuse", false, false, true, null, null, null);
    }

    public static Note expiring(Category category, Instant at) {
        return new Note(category, "seems exhausted", false, false, false, "desk", "MEDIUM", at);
    }

    public static Consent consentBy(
            Consent.GivenBy givenBy, Set<Oin> receivers, Instant until, Category... categories) {
        return new Consent(
                SampleCases.caseId(),
                new Consent.Given(givenBy, "Els", receivers, Set.copyOf(Arrays.asList(categories)), until),
                SampleCases.TOWN_HALL,
                SampleCases.NOW);
    }
}
