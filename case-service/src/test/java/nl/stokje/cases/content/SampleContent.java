package nl.stokje.cases.content;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import nl.stokje.cases.SampleCases;
import nl.stokje.cases.baton.IntakeId;
import nl.stokje.cases.content.ContextItem.Note;
import nl.stokje.kit.Ids;
import nl.stokje.kit.Oin;
import nl.stokje.kit.PartialDate;

/** What a citizen told, what was noted and what was agreed, as the tests of the domain speak of them. */
public final class SampleContent {
    public static final String STORY = "Ik ben zwanger. \uD83D\uDC76\n  \"En nu?\"";

    private SampleContent() {}

    public static IntakeContent intakeContent() {
        return new IntakeContent(
                new IntakeContent.Citizen(
                        "Noor", new PartialDate("2009-02-03"), null, "0612345678", null, "Kade 1", "nl"),
                new IntakeContent.Story(STORY, "nl"),
                List.of("een eigen plek", "naar school"),
                new IntakeContent.ContactPreferences("chat", null, null),
                List.of(new IntakeContent.Person("Els", "aunt", null, null)),
                new IntakeContent.BroughtBy("Samira", "youth worker", null));
    }

    public static final IntakeSource SOURCE =
            new IntakeSource(new IntakeId(Ids.next()), new Author(SampleCases.TOWN_HALL, "a.jansen"), SampleCases.NOW);

    /** All that the citizen told, as parts to decide on. */
    public static List<Part> toldParts() {
        return IntakeOutline.of(intakeContent()).parts();
    }

    public static Part part(Category category) {
        return item(category, "a note").part();
    }

    public static Part special(Category category) {
        return new Part(key(), category, true, false, false, null);
    }

    public static Part confidential(Category category) {
        return new Part(key(), category, false, true, false, null);
    }

    public static Part protectedExistence(Category category) {
        return new Part(key(), category, false, false, true, null);
    }

    public static Part expiring(Category category, Instant at) {
        return new Part(key(), category, false, false, false, at);
    }

    public static ContextItem item(Category category, String text) {
        return added(new Note(category, text, false, false, false, null, null, null, null), null);
    }

    public static ContextItem specialItem(Category category, String text) {
        return added(new Note(category, text, true, false, false, null, null, null, null), null);
    }

    /** With everything filled. */
    public static ContextItem fullItem(Category category, ContextItem corrected) {
        return added(
                new Note(
                        category,
                        "seems exhausted",
                        true,
                        true,
                        true,
                        "desk",
                        "fairly sure",
                        SampleCases.NOW.plusSeconds(86_400),
                        SampleCases.NOW.minusSeconds(3600)),
                corrected.id());
    }

    public static ContextItem correcting(ContextItem corrected, String text) {
        return added(
                new Note(corrected.part().category(), text, false, false, false, null, null, null, null),
                corrected.id());
    }

    private static ContextItem added(Note note, ContextItemId corrects) {
        return ContextItem.added(
                SampleCases.caseId(), note, corrects, new Author(SampleCases.TOWN_HALL, "a.jansen"), SampleCases.NOW);
    }

    private static String key() {
        return Ids.next().toString();
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
