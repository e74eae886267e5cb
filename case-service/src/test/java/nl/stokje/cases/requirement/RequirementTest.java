package nl.stokje.cases.requirement;

import static nl.stokje.cases.SampleCases.NOW;
import static nl.stokje.cases.SampleCases.TOWN_HALL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import nl.stokje.cases.requirement.RequirementEvent.RequirementMet;
import nl.stokje.cases.requirement.RequirementEvent.RequirementWaived;
import nl.stokje.kit.Refusal;
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

    private static void assertRefused(String code, ThrowingCallable decision) {
        assertThatThrownBy(decision)
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo(code));
    }
}
