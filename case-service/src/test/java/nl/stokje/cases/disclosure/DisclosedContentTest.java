package nl.stokje.cases.disclosure;

import static nl.stokje.cases.SampleCases.HOUSING;
import static nl.stokje.cases.SampleCases.NOW;
import static nl.stokje.cases.content.Category.IDENTITY;
import static nl.stokje.cases.content.Category.NETWORK;
import static nl.stokje.cases.content.Category.SIGNALS;
import static nl.stokje.cases.content.Category.STORY;
import static nl.stokje.cases.content.Category.WISHES;
import static nl.stokje.cases.content.SampleContent.correcting;
import static nl.stokje.cases.content.SampleContent.item;
import static nl.stokje.cases.content.SampleContent.specialItem;
import static nl.stokje.cases.disclosure.SampleTerms.legalTask;
import static nl.stokje.cases.disclosure.SampleTerms.on;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import nl.stokje.cases.baton.Urgency;
import nl.stokje.cases.content.Category;
import nl.stokje.cases.content.ContextItem;
import nl.stokje.cases.content.IntakeContent;
import nl.stokje.cases.content.SampleContent;
import nl.stokje.cases.disclosure.DisclosedContent.RequirementLine;
import nl.stokje.cases.disclosure.Sharing.Available;
import nl.stokje.cases.disclosure.Sharing.Outcome;
import nl.stokje.cases.requirement.Requirement;
import nl.stokje.cases.requirement.RequirementStatus;
import nl.stokje.cases.requirement.SampleRequirements;
import nl.stokje.kit.vocabulary.Labels;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DisclosedContentTest {
    private static final IntakeContent TOLD = SampleContent.intakeContent();

    @Test
    void thePreviewHoldsNeitherStoryNorNameNorAnyItemsText_I5() {
        var terms = on(legalTask(), Category.values());
        var preview = DisclosedContent.preview(
                terms, Urgency.URGENT, List.of(waived()), decide(terms, item(SIGNALS, "a note")));
        assertThat(preview.toString())
                .doesNotContain("Noor", "zwanger", "een eigen plek", "Els", "chat", "Samira", "a note", "0612345678");
        assertThat(preview.need().text()).isEqualTo("A room tonight");
        assertThat(preview.available())
                .contains(
                        new Available(IDENTITY, 1),
                        new Available(STORY, 1),
                        new Available(WISHES, 2),
                        new Available(SIGNALS, 1));
    }

    @Test
    void aWaivedRequirementTravelsWithItsReasonInPreviewAndContext_I10() {
        var terms = on(legalTask());
        var line = new RequirementLine(
                "parental-signature",
                "Signature of a parent",
                new Labels("Handtekening van een ouder of voogd", "Signature of a parent"),
                RequirementStatus.WAIVED,
                "Asking puts her at risk");
        var requirements = List.of(waived());
        assertThat(DisclosedContent.preview(terms, Urgency.NORMAL, requirements, decide(terms))
                        .requirements())
                .containsExactly(line);
        assertThat(context(terms, requirements).requirements()).containsExactly(line);
    }

    @Test
    void howARequirementWasMetStaysHere() {
        var requirement = SampleRequirements.met("Her aunt signed");
        assertThat(context(on(legalTask()), List.of(requirement)).requirements())
                .containsExactly(new RequirementLine(
                        "parental-signature",
                        "Signature of a parent",
                        new Labels("Handtekening van een ouder of voogd", "Signature of a parent"),
                        RequirementStatus.MET,
                        null));
    }

    @Test
    void theStoryTravelsToTheLetterInItsLanguage_I9() {
        var context = context(on(legalTask(), STORY), List.of());
        assertThat(context.story()).isEqualTo(new IntakeContent.Story(SampleContent.STORY, "nl"));
    }

    @ParameterizedTest
    @EnumSource(Category.class)
    void theContextHoldsJustTheKindsThatMayTravel_I4(Category category) {
        var context = context(on(legalTask(), category), List.of());
        assertThat(context.citizen() != null).isEqualTo(category == IDENTITY);
        assertThat(context.story() != null).isEqualTo(category == STORY);
        assertThat(context.wishes() != null).isEqualTo(category == WISHES);
        assertThat(context.network() != null).isEqualTo(category == NETWORK);
        assertThat(context.contactPreferences() != null).isEqualTo(category == Category.CONTACT_PREFERENCES);
        assertThat(context.items()).hasSize(category == SIGNALS ? 1 : 0);
        var parts = Set.of(IDENTITY, STORY, WISHES, NETWORK, Category.CONTACT_PREFERENCES);
        assertThat(context.intake() != null).isEqualTo(parts.contains(category));
    }

    @Test
    void anItemThatIsHeldBackIsNotInTheContextThoughAnotherSaysTheSame_I4() {
        var travels = item(SIGNALS, "She is ill");
        var context = context(on(legalTask(), SIGNALS), travels, specialItem(SIGNALS, "She is ill"));
        assertThat(context.items()).extracting(DisclosedItem::id).containsExactly(travels.id());
    }

    @Test
    void aCorrectionTravelsBesideWhatItCorrectsAndNamesIt() {
        var wrong = item(SIGNALS, "She sleeps outside");
        var context = context(on(legalTask(), SIGNALS), wrong, correcting(wrong, "She sleeps at her aunt's"));
        assertThat(context.items())
                .extracting(DisclosedItem::text, DisclosedItem::corrects)
                .containsExactly(tuple("She sleeps outside", null), tuple("She sleeps at her aunt's", wrong.id()));
    }

    @Test
    void aCorrectionDoesNotTellOfAnItemThatIsHeldBack_I4() {
        var wrong = specialItem(SIGNALS, "She is ill");
        var context = context(on(legalTask(), SIGNALS), wrong, correcting(wrong, "She was ill"));
        assertThat(context.items()).extracting(DisclosedItem::text).containsExactly("She was ill");
        assertThat(context.toString()).doesNotContain(wrong.id().toString());
    }

    private static Requirement waived() {
        return SampleRequirements.waived("Asking puts her at risk");
    }

    private static DisclosedContent.Context context(Terms terms, List<Requirement> requirements) {
        return context(terms, requirements, item(SIGNALS, "a note"));
    }

    private static DisclosedContent.Context context(Terms terms, ContextItem... items) {
        return context(terms, List.of(), items);
    }

    private static DisclosedContent.Context context(Terms terms, List<Requirement> requirements, ContextItem... items) {
        return DisclosedContent.context(
                terms, Urgency.URGENT, requirements, TOLD, SampleContent.SOURCE, List.of(items), decide(terms, items));
    }

    private static Outcome decide(Terms terms, ContextItem... items) {
        var parts = Stream.concat(
                SampleContent.toldParts().stream(), Stream.of(items).map(ContextItem::part));
        return new Sharing(terms, HOUSING, List.of(), TOLD.birthDate(), NOW).decide(parts.toList());
    }
}
