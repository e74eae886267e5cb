package nl.stokje.cases.requirement;

import static nl.stokje.cases.SampleCases.HOUSING;
import static nl.stokje.cases.SampleCases.NOW;
import static nl.stokje.cases.SampleCases.TOWN_HALL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import nl.stokje.cases.SampleCases;
import nl.stokje.cases.requirement.RequirementEvent.RequirementMet;
import nl.stokje.cases.requirement.RequirementEvent.RequirementWaived;
import nl.stokje.kit.Ids;
import nl.stokje.kit.Refusal;
import nl.stokje.kit.vocabulary.Labels;
import nl.stokje.kit.vocabulary.Language;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class RequirementTest {
    @Test
    void whatIsMissingIsMetLater_I12() {
        var requirement = SampleRequirements.missing();
        var event = requirement.meet(null, TOWN_HALL, NOW);
        assertThat(event).isEqualTo(new RequirementMet(requirement.caseId(), requirement.id(), TOWN_HALL, NOW));
        assertThat(requirement.status()).isEqualTo(RequirementStatus.MET);
    }

    @Test
    void whatIsMissingIsWaivedWithAReason_I10_I12() {
        var requirement = SampleRequirements.missing();
        var event = requirement.waive("Asking puts her at risk", TOWN_HALL, NOW);
        assertThat(event).isEqualTo(new RequirementWaived(requirement.caseId(), requirement.id(), TOWN_HALL, NOW));
        assertThat(event.toString()).doesNotContain("risk", "parental");
        assertThat(requirement.status()).isEqualTo(RequirementStatus.WAIVED);
        assertThat(requirement.reason()).isEqualTo("Asking puts her at risk");
        assertThat(requirement.decidedBy()).isEqualTo(TOWN_HALL);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "  "})
    void noRuleIsSetAsideWithoutAReason_I10(String reason) {
        var requirement = SampleRequirements.missing();
        assertRefused("invalid-input", () -> requirement.waive(reason, TOWN_HALL, NOW));
        assertThat(requirement.status()).isEqualTo(RequirementStatus.MISSING);
    }

    @ParameterizedTest
    @EnumSource(value = RequirementStatus.class, names = "MISSING", mode = EnumSource.Mode.EXCLUDE)
    void onlyWhatIsMissingIsDecidedOn_I10(RequirementStatus settled) {
        var requirement = SampleRequirements.with(settled);
        assertRefused("requirement-settled", () -> requirement.meet("It is there", TOWN_HALL, NOW));
        assertRefused("requirement-settled", () -> requirement.waive("Not needed", TOWN_HALL, NOW));
        assertThat(requirement.status()).isEqualTo(settled);
        assertThat(requirement.reason()).isNull();
    }

    @Test
    void aWaiverIsNeverReset_I10() {
        var requirement = SampleRequirements.waived("Asking puts her at risk");
        assertRefused("requirement-settled", () -> requirement.meet("Signed after all", TOWN_HALL, NOW));
        assertThat(requirement.reason()).isEqualTo("Asking puts her at risk");
    }

    @Test
    void whatTurnsOutToBeAskedForIsAddedAndIsMissing_I12() {
        var requirement = added("referral", null);
        assertThat(requirement.status()).isEqualTo(RequirementStatus.MISSING);
        assertThat(requirement.labels())
                .isEqualTo(new Labels(
                        "Verwijzing van een arts of de gemeente", "Referral by a doctor or the municipality"));
        assertThat(requirement.addition(TOWN_HALL).parties()).containsExactlyInAnyOrder(TOWN_HALL, HOUSING);
        requirement.meet(null, TOWN_HALL, NOW);
        assertThat(requirement.status()).isEqualTo(RequirementStatus.MET);
    }

    @Test
    void aRequirementOfAnAgencysOwnIsCalledAsItSays() {
        var requirement = added("rent-contract", new Labels("Huurcontract", null));
        assertThat(requirement.labels().in(Language.NL)).isEqualTo("Huurcontract");
        assertThat(requirement.labels().in(Language.EN)).isEqualTo("Huurcontract");
        assertThat(requirement.addition(HOUSING).toString()).doesNotContain("uurcontract", "rent");
    }

    @Test
    void aCodeOfOnesOwnHasANameAndAPublishedOneHasItsOwn() {
        assertRefused("invalid-input", () -> added("rent-contract", null));
        assertRefused("invalid-input", () -> added("referral", new Labels("Iets anders", null)));
    }

    @Test
    void whatAnEarlierIntakeAskedForHasItsDutchNameToo() {
        assertThat(SampleRequirements.missing().labels())
                .isEqualTo(new Labels("Handtekening van een ouder of voogd", "Signature of a parent"));
        var unpublished = new Requirement(
                new RequirementId(Ids.next()),
                SampleCases.caseId(),
                "tax-return",
                "Tax return",
                RequirementStatus.MISSING);
        assertThat(unpublished.labels().in(Language.NL)).isEqualTo("Tax return");
    }

    private static Requirement added(String code, Labels own) {
        return Requirement.added(SampleCases.caseId(), code, own, HOUSING, NOW);
    }

    private static void assertRefused(String code, ThrowingCallable decision) {
        assertThatThrownBy(decision)
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo(code));
    }
}
