package nl.stokje.cases.disclosure;

import static nl.stokje.cases.SampleCases.HOUSING;
import static nl.stokje.cases.SampleCases.NOW;
import static nl.stokje.cases.SampleCases.STRANGER;
import static nl.stokje.cases.content.Category.IDENTITY;
import static nl.stokje.cases.content.Category.NETWORK;
import static nl.stokje.cases.content.Category.SIGNALS;
import static nl.stokje.cases.content.Category.STORY;
import static nl.stokje.cases.content.Category.WISHES;
import static nl.stokje.cases.content.Consent.GivenBy.CITIZEN;
import static nl.stokje.cases.content.Consent.GivenBy.REPRESENTATIVE;
import static nl.stokje.cases.content.SampleContent.confidential;
import static nl.stokje.cases.content.SampleContent.consentBy;
import static nl.stokje.cases.content.SampleContent.expiring;
import static nl.stokje.cases.content.SampleContent.part;
import static nl.stokje.cases.content.SampleContent.protectedExistence;
import static nl.stokje.cases.content.SampleContent.special;
import static nl.stokje.cases.disclosure.SampleTerms.consent;
import static nl.stokje.cases.disclosure.SampleTerms.legalTask;
import static nl.stokje.cases.disclosure.SampleTerms.on;
import static nl.stokje.cases.disclosure.SampleTerms.vitalInterest;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import nl.stokje.cases.content.Category;
import nl.stokje.cases.content.Consent;
import nl.stokje.cases.content.Part;
import nl.stokje.cases.disclosure.Sharing.Available;
import nl.stokje.cases.disclosure.Sharing.HeldBack;
import nl.stokje.cases.disclosure.Sharing.HoldReason;
import nl.stokje.cases.disclosure.Terms.Basis;
import nl.stokje.cases.disclosure.Terms.BasisType;
import nl.stokje.kit.PartialDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class SharingTest {
    private static final PartialDate SEVENTEEN = new PartialDate("2009-02-03");
    private static final PartialDate FIFTEEN = new PartialDate("2011-02-03");
    private static final Instant TOMORROW = NOW.plusSeconds(86_400);

    @ParameterizedTest
    @EnumSource(Category.class)
    void whatIsNotAskedForStaysHere_I4(Category category) {
        var outcome = sharing(on(legalTask()), SEVENTEEN).decide(List.of(part(category)));
        assertThat(outcome.shared()).isEmpty();
        assertThat(outcome.heldBack()).containsExactly(new HeldBack(category, HoldReason.NOT_REQUESTED, 1));
    }

    @ParameterizedTest
    @EnumSource(Category.class)
    void whatIsAskedForOnALegalTaskTravels_I4(Category category) {
        var outcome = sharing(on(legalTask(), category), SEVENTEEN).decide(List.of(part(category), part(category)));
        assertThat(outcome.available()).containsExactly(new Available(category, 2));
        assertThat(outcome.heldBack()).isEmpty();
    }

    @Test
    void withoutConsentNothingTravelsOnConsent_I4() {
        var sharing = sharing(on(consent(), STORY), SEVENTEEN);
        assertThat(sharing.hasBasis()).isFalse();
        assertHeld(sharing, part(STORY), HoldReason.NO_CONSENT);
    }

    @Test
    void aConsentCoversItsKindsAndNoOthers_I4() {
        var given = consentBy(CITIZEN, Set.of(), TOMORROW, STORY);
        var sharing = sharing(on(consent(), STORY, NETWORK), SEVENTEEN, given);
        assertThat(sharing.hasBasis()).isTrue();
        assertShared(sharing, part(STORY));
        assertHeld(sharing, part(NETWORK), HoldReason.NO_CONSENT);
    }

    @Test
    void aConsentCoversItsReceiversAndNoOthers_I4() {
        assertShared(
                sharing(on(consent(), STORY), SEVENTEEN, consentBy(CITIZEN, Set.of(HOUSING), TOMORROW, STORY)),
                part(STORY));
        var other = sharing(on(consent(), STORY), SEVENTEEN, consentBy(CITIZEN, Set.of(STRANGER), TOMORROW, STORY));
        assertThat(other.hasBasis()).isFalse();
        assertHeld(other, part(STORY), HoldReason.NO_CONSENT);
    }

    @ParameterizedTest
    @ValueSource(longs = {-86_400, -1, 0})
    void aConsentThatHasEndedCoversNothing_I4(long seconds) {
        var ended = consentBy(CITIZEN, Set.of(), NOW.plusSeconds(seconds), STORY);
        assertHeld(sharing(on(consent(), STORY), SEVENTEEN, ended), part(STORY), HoldReason.NO_CONSENT);
    }

    @Test
    void underSixteenOnlyARepresentativeConsents_I4() {
        var own = consentBy(CITIZEN, Set.of(), TOMORROW, STORY);
        var represented = consentBy(REPRESENTATIVE, Set.of(), TOMORROW, STORY);
        assertHeld(sharing(on(consent(), STORY), FIFTEEN, own), part(STORY), HoldReason.NO_CONSENT);
        assertShared(sharing(on(consent(), STORY), FIFTEEN, represented), part(STORY));
        assertShared(sharing(on(consent(), STORY), FIFTEEN, own, represented), part(STORY));
    }

    /** NOW is 22 November 2026, in the morning. */
    @ParameterizedTest
    @CsvSource({"2010-11-21, true", "2010-11-22, true", "2010-11-23, false"})
    void fromTheSixteenthBirthdayOnTheCitizenConsents_I4(String birthDate, boolean travels) {
        var own = consentBy(CITIZEN, Set.of(), TOMORROW, STORY);
        assertThat(sharing(on(consent(), STORY), new PartialDate(birthDate), own)
                        .hasBasis())
                .isEqualTo(travels);
    }

    @ParameterizedTest
    @CsvSource({"2010, false", "2010-11, false", "2010-11-00, false", "2010-10, true", "2009, true", "0000-00-00, false"
    })
    void whereARepresentativesConsentCouldBeNeededItIs_I4(String birthDate, boolean travels) {
        var own = consentBy(CITIZEN, Set.of(), TOMORROW, STORY);
        assertThat(sharing(on(consent(), STORY), new PartialDate(birthDate), own)
                        .hasBasis())
                .isEqualTo(travels);
    }

    @Test
    void whoseAgeIsUnknownConsentsThemselves_I12() {
        assertShared(sharing(on(consent(), STORY), null, consentBy(CITIZEN, Set.of(), TOMORROW, STORY)), part(STORY));
    }

    @ParameterizedTest
    @EnumSource(BasisType.class)
    void specialDataNeedsItsOwnGround_I4(BasisType type) {
        var given = consentBy(CITIZEN, Set.of(), TOMORROW, SIGNALS);
        var without = new Basis(type, "Wmo 2015, art. 5.1.1", null, false, null);
        var blank = new Basis(type, "Wmo 2015, art. 5.1.1", " ", false, null);
        var with = new Basis(type, "Wmo 2015, art. 5.1.1", "9(2)(h)", false, null);
        assertHeld(
                sharing(on(without, SIGNALS), SEVENTEEN, given), special(SIGNALS), HoldReason.NEEDS_ARTICLE_9_GROUND);
        assertHeld(sharing(on(blank, SIGNALS), SEVENTEEN, given), special(SIGNALS), HoldReason.NEEDS_ARTICLE_9_GROUND);
        assertShared(sharing(on(with, SIGNALS), SEVENTEEN, given), special(SIGNALS));
    }

    @Test
    void whatWasToldInConfidenceStaysOnALegalTaskAlone_I4() {
        var item = confidential(SIGNALS);
        assertHeld(sharing(on(legalTask(), SIGNALS), SEVENTEEN), item, HoldReason.PROFESSIONAL_SECRECY);
        var named = new Basis(BasisType.LEGAL_TASK, "Jeugdwet, art. 7.3.11", null, true, null);
        assertShared(sharing(on(named, SIGNALS), SEVENTEEN), item);
        var agreed = consentBy(CITIZEN, Set.of(), TOMORROW, SIGNALS);
        assertShared(sharing(on(legalTask(), SIGNALS), SEVENTEEN, agreed), item);
        assertShared(sharing(on(vitalInterest(), SIGNALS), SEVENTEEN), item);
    }

    @Test
    void aSignalTravelsUntilItExpires_I4() {
        var sharing = sharing(on(legalTask(), SIGNALS), SEVENTEEN);
        assertShared(sharing, expiring(SIGNALS, NOW.plusSeconds(1)));
        assertHeld(sharing, expiring(SIGNALS, NOW), HoldReason.EXPIRED);
        assertHeld(sharing, expiring(SIGNALS, NOW.minusSeconds(1)), HoldReason.EXPIRED);
    }

    @Test
    void aBasisThatHasEndedCoversNothing_I4() {
        var sharing = sharing(on(new Basis(BasisType.VITAL_INTEREST, null, null, false, NOW), STORY), SEVENTEEN);
        assertThat(sharing.hasBasis()).isFalse();
        assertHeld(sharing, part(STORY), HoldReason.EXPIRED);
    }

    @Test
    void aLegalTaskNeedsItsArticle_I4() {
        assertThat(sharing(on(new Basis(BasisType.LEGAL_TASK, null, null, false, null), STORY), SEVENTEEN)
                        .hasBasis())
                .isFalse();
        assertThat(sharing(on(new Basis(BasisType.LEGAL_TASK, " ", null, false, null), STORY), SEVENTEEN)
                        .hasBasis())
                .isFalse();
        assertThat(sharing(on(legalTask(), STORY), SEVENTEEN).hasBasis()).isTrue();
        assertThat(sharing(on(vitalInterest(), STORY), SEVENTEEN).hasBasis()).isTrue();
        assertThat(sharing(on(null, STORY), SEVENTEEN).hasBasis()).isFalse();
        assertThat(sharing(on(new Basis(null, "art. 1", null, false, null), STORY), SEVENTEEN)
                        .hasBasis())
                .isFalse();
    }

    @Test
    void whatMayNotBeKnownToExistIsNotShownAsHeldBack_I4() {
        var parts = List.of(part(STORY), protectedExistence(SIGNALS), part(SIGNALS));
        var outcome = sharing(on(legalTask(), STORY), SEVENTEEN).decide(parts);
        assertThat(outcome.heldBack()).containsExactly(new HeldBack(SIGNALS, HoldReason.NOT_REQUESTED, 1));
        var only = sharing(on(legalTask(), STORY), SEVENTEEN).decide(List.of(protectedExistence(SIGNALS)));
        assertThat(only.heldBack()).isEmpty();
        assertThat(only.available()).isEmpty();
    }

    @Test
    void whatMayNotBeKnownToExistTravelsWhereItsBasisReaches_I4() {
        assertShared(sharing(on(legalTask(), SIGNALS), SEVENTEEN), protectedExistence(SIGNALS));
    }

    @Test
    void whatIsHeldBackIsCountedByKindAndReason_I4() {
        var outcome = sharing(on(legalTask(), SIGNALS), SEVENTEEN)
                .decide(List.of(special(SIGNALS), special(SIGNALS), confidential(SIGNALS), part(NETWORK)));
        assertThat(outcome.heldBack())
                .containsExactlyInAnyOrder(
                        new HeldBack(SIGNALS, HoldReason.NEEDS_ARTICLE_9_GROUND, 2),
                        new HeldBack(SIGNALS, HoldReason.PROFESSIONAL_SECRECY, 1),
                        new HeldBack(NETWORK, HoldReason.NOT_REQUESTED, 1));
    }

    @Test
    void whatIsSealedLastsNoLongerThanItsBasisAndItsConsents_I4() {
        var latest = NOW.plusSeconds(90 * 86_400);
        var legal = sharing(on(legalTask(), STORY), SEVENTEEN);
        assertThat(legal.until(legal.decide(List.of(part(STORY))), latest)).isEqualTo(latest);
        var ending = sharing(on(new Basis(BasisType.VITAL_INTEREST, null, null, false, TOMORROW), STORY), SEVENTEEN);
        assertThat(ending.until(ending.decide(List.of(part(STORY))), latest)).isEqualTo(TOMORROW);
        var consented = sharing(
                on(consent(), STORY, WISHES, IDENTITY),
                SEVENTEEN,
                consentBy(CITIZEN, Set.of(), TOMORROW, STORY),
                consentBy(CITIZEN, Set.of(), TOMORROW.plusSeconds(60), STORY, WISHES),
                consentBy(CITIZEN, Set.of(), TOMORROW.plusSeconds(1), IDENTITY));
        var outcome = consented.decide(List.of(part(STORY), part(WISHES)));
        assertThat(consented.until(outcome, latest)).isEqualTo(TOMORROW.plusSeconds(60));
    }

    /** Identified by what they are, not by what they say: of two with the same words, one may travel and one may not. */
    @Test
    void ofTwoItemsWithTheSameWordsOneTravelsAndOneDoesNot_I4() {
        var parts = List.of(special(SIGNALS), part(SIGNALS), part(SIGNALS));
        var outcome = sharing(on(legalTask(), SIGNALS), SEVENTEEN).decide(parts);
        assertThat(outcome.keys())
                .containsExactlyInAnyOrder(parts.get(1).key(), parts.get(2).key());
        assertThat(outcome.available()).containsExactly(new Available(SIGNALS, 2));
    }

    private static Sharing sharing(Terms terms, PartialDate birthDate, Consent... consents) {
        return new Sharing(terms, HOUSING, Arrays.asList(consents), birthDate, NOW);
    }

    private static void assertShared(Sharing sharing, Part part) {
        var outcome = sharing.decide(List.of(part));
        assertThat(outcome.shared()).containsExactly(part);
        assertThat(outcome.heldBack()).isEmpty();
    }

    private static void assertHeld(Sharing sharing, Part part, HoldReason reason) {
        var outcome = sharing.decide(List.of(part));
        assertThat(outcome.shared()).isEmpty();
        assertThat(outcome.heldBack()).containsExactly(new HeldBack(part.category(), reason, 1));
    }
}
