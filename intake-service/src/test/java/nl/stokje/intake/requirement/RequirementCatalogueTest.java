package nl.stokje.intake.requirement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import nl.stokje.intake.requirement.RequirementCatalogue.AskedOf;
import nl.stokje.intake.requirement.RequirementCatalogue.Entry;
import nl.stokje.intake.requirement.RequirementCatalogue.Need;
import nl.stokje.kit.Ids;
import nl.stokje.kit.PartialDate;
import nl.stokje.kit.Refusal;
import nl.stokje.kit.vocabulary.Labels;
import nl.stokje.kit.vocabulary.Language;
import org.junit.jupiter.api.Test;

class RequirementCatalogueTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private static final PartialDate SEVENTEEN =
            new PartialDate(TODAY.minusYears(18).plusDays(1).toString());
    private static final PartialDate EIGHTEEN =
            new PartialDate(TODAY.minusYears(18).toString());

    private final RequirementCatalogue catalogue = new RequirementCatalogue(
            "2026-1",
            LocalDate.of(2026, 1, 1),
            List.of(
                    new Need(
                            "SHELTER",
                            new Labels("Een veilige plek", "A safe place"),
                            List.of(
                                    new Entry("identity-document", AskedOf.EVERYONE),
                                    new Entry("parental-signature", AskedOf.MINORS))),
                    new Need(
                            "DEBT",
                            new Labels("Schulden", "Debts"),
                            List.of(new Entry("creditor-list", AskedOf.EVERYONE)))));

    @Test
    void whatIsNotSaidToBeMetIsMissing() {
        assertThat(asked("SHELTER", Map.of("identity-document", true), SEVENTEEN))
                .containsExactly(
                        Map.entry("identity-document", RequirementStatus.MET),
                        Map.entry("parental-signature", RequirementStatus.MISSING));
    }

    @Test
    void aParentsSignatureIsAskedOfMinorsUntilTheirBirthday() {
        assertThat(codes("SHELTER", SEVENTEEN)).contains("parental-signature");
        assertThat(codes("SHELTER", EIGHTEEN)).doesNotContain("parental-signature");
    }

    @Test
    void whoMayBeAMinorByWhatIsKnownOfTheirBirthIsAskedForASignature() {
        var year = TODAY.getYear() - 18;
        assertThat(codes("SHELTER", new PartialDate(Integer.toString(year)))).contains("parental-signature");
        assertThat(codes("SHELTER", new PartialDate((year - 1) + "-00-00"))).doesNotContain("parental-signature");
        assertThat(codes("SHELTER", new PartialDate("0000-00-00"))).contains("parental-signature");
    }

    @Test
    void nobodyIsAskedForASignatureBecauseTheirAgeIsNotKnown() {
        assertThat(codes("SHELTER", null)).containsExactly("identity-document");
    }

    @Test
    void withoutANeedOnlyWhatIsSaidCounts() {
        assertThat(asked(null, Map.of(), SEVENTEEN)).isEmpty();
        assertThat(asked(null, Map.of("parental-signature", false), null))
                .containsExactly(Map.entry("parental-signature", RequirementStatus.MISSING));
    }

    @Test
    void whatIsSaidMayGoBeyondTheNeed() {
        assertThat(asked("DEBT", Map.of("identity-document", true), null))
                .containsExactly(
                        Map.entry("creditor-list", RequirementStatus.MISSING),
                        Map.entry("identity-document", RequirementStatus.MET));
    }

    @Test
    void anUnknownNeedAsksForNothingAndIsNoReasonToRefuse_I12() {
        assertThat(asked("SHELTR", Map.of(), SEVENTEEN)).isEmpty();
        assertThat(asked("SHELTR", Map.of("creditor-list", true), null))
                .containsExactly(Map.entry("creditor-list", RequirementStatus.MET));
    }

    @Test
    void aNeedAsksForTheSameByWhateverCodeOfThoseThatMeanTheSame_I12() {
        assertThat(asked("MONEY_OWED", Map.of(), null)).isEqualTo(asked("DEBT", Map.of(), null));
    }

    @Test
    void anUnknownRequirementIsRefusedWithTheOnesThatThereAre() {
        assertThatThrownBy(() -> asked("SHELTER", Map.of("passport", true), null))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.values().toString()).contains("identity-document"));
    }

    @Test
    void whatIsAskedForHasItsNameInEitherLanguage() {
        var requirement = catalogue
                .ask("DEBT", UnaryOperator.identity(), Map.of(), null, TODAY)
                .getFirst();
        assertThat(requirement.in(Language.EN).label()).isEqualTo("List of creditors");
        assertThat(requirement.in(Language.NL).label()).isEqualTo("Lijst van schuldeisers");
        assertThat(requirement.in(Language.NL).id()).isEqualTo(requirement.id());
    }

    @Test
    void whatWasKeptUnderACodeThatIsNoLongerPublishedKeepsItsName() {
        var old = new Requirement(Ids.next(), "tax-return", "Tax return", RequirementStatus.MISSING, "2019-1");
        assertThat(old.in(Language.NL).label()).isEqualTo("Tax return");
    }

    private List<Map.Entry<String, RequirementStatus>> asked(
            String need, Map<String, Boolean> said, PartialDate birthDate) {
        UnaryOperator<String> canonical = code -> code.equals("MONEY_OWED") ? "DEBT" : code;
        return catalogue.ask(need, canonical, said, birthDate, TODAY).stream()
                .map(requirement -> Map.entry(requirement.code(), requirement.status()))
                .toList();
    }

    private List<String> codes(String need, PartialDate birthDate) {
        return asked(need, Map.of(), birthDate).stream().map(Map.Entry::getKey).toList();
    }
}
