package nl.stokje.cases.disclosure;

import static nl.stokje.cases.SampleCases.HOUSING;
import static nl.stokje.cases.SampleCases.NOW;
import static nl.stokje.cases.SampleCases.TOWN_HALL;
import static org.assertj.core.api.Assertions.assertThat;

import nl.stokje.cases.SampleCases;
import nl.stokje.cases.baton.HandoffKind;
import nl.stokje.cases.baton.Urgency;
import nl.stokje.cases.disclosure.DisclosureEvent.PreviewRefusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ProposalTest {
    @ParameterizedTest
    @EnumSource(PreviewRefusal.class)
    void aRefusalSaysWhyInASentenceToo(PreviewRefusal reason) {
        var proposal = proposal(Urgency.URGENT);
        var refused = proposal.refuse(reason);
        assertThat(refused.reason()).isEqualTo(reason);
        assertThat(refused.detail()).endsWith(".");
        assertThat(proposal.isWaiting()).isFalse();
        assertThat(proposal.isPreviewed()).isFalse();
    }

    @Test
    void aPreviewIsStampedWithTheTurn_I2() {
        var proposal = proposal(Urgency.CRISIS);
        assertThat(proposal.isWaiting()).isTrue();
        proposal.preview(4);
        assertThat(proposal.turn()).isEqualTo(4);
        assertThat(proposal.isPreviewed()).isTrue();
        assertThat(proposal.isCrisis()).isTrue();
    }

    @Test
    void whatHasEndedIsNeitherPreviewedNorOpenedAnyMore_I5() {
        var proposal = proposal(Urgency.NORMAL);
        proposal.preview(1);
        proposal.end();
        assertThat(proposal.isPreviewed()).isFalse();
        assertThat(proposal.isWaiting()).isFalse();
    }

    private static Proposal proposal(Urgency urgency) {
        return new Proposal(
                new ProposedHandoff(
                        SampleCases.handoffId(),
                        SampleCases.caseId(),
                        HandoffKind.TRANSFER,
                        TOWN_HALL,
                        HOUSING,
                        urgency,
                        SampleTerms.on(SampleTerms.legalTask()),
                        NOW),
                NOW.plusSeconds(120));
    }
}
