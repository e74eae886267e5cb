package nl.stokje.cases.requirement;

import static nl.stokje.cases.SampleCases.NOW;
import static nl.stokje.cases.SampleCases.TOWN_HALL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import nl.stokje.cases.SampleCases;
import nl.stokje.cases.baton.BatonEvent;
import nl.stokje.cases.requirement.Requirement.Status;
import nl.stokje.kit.Ids;
import nl.stokje.kit.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class RequirementTest {
    @Test
    void whatIsMissingIsMetLater_I12() {
        var requirement = SampleCases.missing();
        var event = requirement.meet(null, TOWN_HALL, NOW);
        assertThat(event)
                .isEqualTo(new BatonEvent.RequirementMet(requirement.caseId(), requirement.id(), TOWN_HALL, NOW));
        assertThat(requirement.status()).isEqualTo(Status.MET);
    }

    @Test
    void whatIsMissingIsWaivedWithAReason_I10_I12() {
        var requirement = SampleCases.missing();
        var event = requirement.waive("Asking puts her at risk", TOWN_HALL, NOW);
        assertThat(event)
                .isEqualTo(new BatonEvent.RequirementWaived(requirement.caseId(), requirement.id(), TOWN_HALL, NOW));
        assertThat(event.toString()).doesNotContain("risk", "parental");
        assertThat(requirement.status()).isEqualTo(Status.WAIVED);
        assertThat(requirement.reason()).isEqualTo("Asking puts her at risk");
        assertThat(requirement.decidedBy()).isEqualTo(TOWN_HALL);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "  "})
    void noRuleIsSetAsideWithoutAReason_I10(String reason) {
        var requirement = SampleCases.missing();
        assertThatThrownBy(() -> requirement.waive(reason, TOWN_HALL, NOW)).isInstanceOf(Refusal.class);
        assertThat(requirement.status()).isEqualTo(Status.MISSING);
    }

    @ParameterizedTest
    @EnumSource(value = Status.class, names = "MISSING", mode = EnumSource.Mode.EXCLUDE)
    void onlyWhatIsMissingIsDecidedOn_I10(Status settled) {
        var requirement = new Requirement(Ids.next(), Ids.next(), "identity-document", "Identity document", settled);
        assertThatThrownBy(() -> requirement.meet("It is there", TOWN_HALL, NOW))
                .isInstanceOf(RequirementSettled.class);
        assertThatThrownBy(() -> requirement.waive("Not needed", TOWN_HALL, NOW))
                .isInstanceOf(RequirementSettled.class);
        assertThat(requirement.status()).isEqualTo(settled);
        assertThat(requirement.reason()).isNull();
    }

    @Test
    void aWaiverIsNeverReset_I10() {
        var requirement = SampleCases.missing();
        requirement.waive("Asking puts her at risk", TOWN_HALL, NOW);
        assertThatThrownBy(() -> requirement.meet("Signed after all", TOWN_HALL, NOW))
                .isInstanceOf(RequirementSettled.class);
        assertThat(requirement.reason()).isEqualTo("Asking puts her at risk");
    }
}
