package nl.stokje.feedback.invitation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import nl.stokje.kit.Ids;
import nl.stokje.kit.Oin;
import nl.stokje.kit.Refusal;
import nl.stokje.kit.vault.PersonalText;
import org.junit.jupiter.api.Test;

class InvitationTest {
    private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");
    private static final Duration VALID = Duration.ofDays(60);
    private final PersonalText words = PersonalText.of("{}");

    private final Invitation invitation = new Invitation(
            new CaseId(Ids.next()),
            new HandoffId(Ids.next()),
            new Oin("00000001002564440000"),
            Occasion.LANDING,
            2,
            NOW);

    @Test
    void theFirstLinkIsWhenTheCitizenWasAsked() {
        ask(NOW.plusSeconds(5));
        ask(NOW.plusSeconds(9));
        assertThat(invitation.askedAt()).isEqualTo(NOW.plusSeconds(5));
    }

    @Test
    void anAnswerIsTakenOnce() {
        ask(NOW);
        var answered = invitation.answer(Helped.PARTLY, true, words, NOW);
        assertThat(answered.helped()).isEqualTo(Helped.PARTLY);
        assertThat(answered.toldAgain()).isTrue();
        assertThatThrownBy(() -> invitation.answer(Helped.YES, false, words, NOW))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.reason()).isEqualTo(Refusal.Reason.GONE));
        assertThat(invitation.helped()).isEqualTo(Helped.PARTLY);
    }

    @Test
    void whoHasAnsweredIsNotAskedAgain() {
        ask(NOW);
        invitation.answer(Helped.YES, false, words, NOW);
        assertThatThrownBy(() -> ask(NOW))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.reason()).isEqualTo(Refusal.Reason.CONFLICT));
    }

    @Test
    void onlyTheNewestLinkOpens() {
        var older = ask(NOW);
        var newer = ask(NOW);
        newer.requireOpen(newer, NOW);
        assertThatThrownBy(() -> older.requireOpen(newer, NOW))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo("link-replaced"));
    }

    @Test
    void aLinkOpensUntilItExpires() {
        var link = ask(NOW);
        link.requireOpen(link, NOW.plus(VALID).minusMillis(1));
        assertThatThrownBy(() -> link.requireOpen(link, NOW.plus(VALID)))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo("link-expired"));
    }

    private Link ask(Instant at) {
        return invitation.ask(Token.fresh(), VALID, "caseworker", at);
    }
}
