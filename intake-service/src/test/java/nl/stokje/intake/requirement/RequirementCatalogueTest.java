package nl.stokje.intake.requirement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import nl.stokje.intake.requirement.RequirementCatalogue.AskedOf;
import nl.stokje.intake.requirement.RequirementCatalogue.Entry;
import nl.stokje.intake.requirement.RequirementCatalogue.Need;
import nl.stokje.kit.PartialDate;
import nl.stokje.kit.Refusal;
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
                            "A safe place",
                            List.of(
                                    new Entry("identity-document", "Proof of identity", AskedOf.EVERYONE),
                                    new Entry("parental-signature", "Signature of a parent", AskedOf.MINORS))),
                    new Need("DEBT", "Debts", List.of(new Entry("creditor-list", "Creditors", AskedOf.EVERYONE)))));

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
    void anUnknownNeedOrCodeIsRefusedWithTheOnesThatThereAre() {
        assertThatThrownBy(() -> asked("SHELTR", Map.of(), null))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.values().toString()).contains("DEBT, SHELTER"));
        assertThatThrownBy(() -> asked("SHELTER", Map.of("passport", true), null))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.values().toString()).contains("identity-document"));
    }

    private List<Map.Entry<String, RequirementStatus>> asked(
            String need, Map<String, Boolean> said, PartialDate birthDate) {
        return catalogue.ask(need, said, birthDate, TODAY).stream()
                .map(requirement -> Map.entry(requirement.code(), requirement.status()))
                .toList();
    }

    private List<String> codes(String need, PartialDate birthDate) {
        return asked(need, Map.of(), birthDate).stream().map(Map.Entry::getKey).toList();
    }
}
