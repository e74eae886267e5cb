package nl.stokje.handoff.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWEObjectJSON;
import com.nimbusds.jose.crypto.MultiDecrypter;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import io.quarkus.test.junit.QuarkusTest;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import nl.stokje.handoff.CaseService;
import nl.stokje.handoff.ServiceTest;
import nl.stokje.handoff.Transfer;
import nl.stokje.kit.Ids;
import nl.stokje.kit.events.TestOutbox.Row;
import org.junit.jupiter.api.Test;

/** I5: preview first, the context on acceptance, nothing after it ended without a landing. */
@QuarkusTest
class GateTest extends ServiceTest {
    @Test
    void thePreviewOpensWithTheOfferAndTheContextOnAcceptance_I5() {
        var transfer = propose();
        assertGate(transfer, 404, 404);
        caseService.previewSealed(transfer, 1);
        awaitState(transfer, "OFFERED");
        assertGate(transfer, 200, 409);
        decide(shelter(), transfer, Map.of("decision", "ACCEPT"));
        // Accepted, and case-service is still sealing.
        assertGate(transfer, 200, 409);
        awaitTaken(caseService.contextSealed(transfer, 1));
        assertGate(transfer, 200, 200);
        reportLanding(transfer);
        assertGate(transfer, 200, 200);
        caseService.batonPassed(transfer, 2);
        awaitState(transfer, "LANDED");
        assertGate(transfer, 200, 200);
    }

    @Test
    void theSenderHasTheCaseItselfAndNobodyElseKnowsOfTheHandoff_I5() {
        var transfer = acceptedWithContext();
        assertThat(townHall().get(path(transfer, "/preview")).statusCode()).isEqualTo(404);
        assertThat(townHall().get(path(transfer, "/context")).statusCode()).isEqualTo(404);
        assertThat(as(STRANGER, "caseworker").get(path(transfer, "/preview")).statusCode())
                .isEqualTo(404);
        assertThat(as(STRANGER, "caseworker").get(path(transfer, "/context")).statusCode())
                .isEqualTo(404);
    }

    @Test
    void afterDecliningThePreviewIsGoneFromTheGateAndFromTheDatabase_I5() {
        var transfer = offered();
        decide(shelter(), transfer, declining());
        assertGone(transfer, "DECLINED");
    }

    @Test
    void afterReleasingTheContextIsGone_I5() {
        var transfer = acceptedWithContext();
        decide(shelter(), transfer, Map.of("decision", "RELEASE", "reason", "She went home"));
        assertGone(transfer, "RELEASED");
    }

    @Test
    void afterWithdrawingTheContextIsGone_I5() {
        var transfer = acceptedWithContext();
        decide(townHall(), transfer, Map.of("decision", "WITHDRAW", "reason", "Solved here"));
        assertGone(transfer, "WITHDRAWN");
    }

    @Test
    void aClosedCaseTakesItsOfferAlong_I5() {
        var transfer = acceptedWithContext();
        awaitTaken(caseService.closed(transfer.caseId(), 1));
        assertGone(transfer, "VOID");
    }

    @Test
    void aRefusedLandingLeavesNothingBehind_I2() {
        var transfer = landing();
        awaitTaken(caseService.batonRefused(transfer, "STALE_TURN"));
        assertGone(transfer, "VOID");
        assertThat(shelter().get(path(transfer, "")).<String>path("voidReason")).isEqualTo("STALE_TURN");
    }

    @Test
    void aCrisisOpensTheContextWithTheOffer_I5() {
        var transfer = crisis();
        caseService.previewSealed(transfer, 1);
        awaitTaken(caseService.contextSealed(transfer, 1));
        assertGate(transfer, 200, 200);
        decide(shelter(), transfer, declining());
        assertGone(transfer, "DECLINED");
    }

    @Test
    void whatComesAfterTheWithdrawalIsIgnoredAndNotKept_I5() {
        var withdrawn = propose();
        decide(townHall(), withdrawn, Map.of("decision", "WITHDRAW", "reason", "Solved here"));
        awaitTaken(caseService.previewSealed(withdrawn, 1));
        assertThat(stateOf(withdrawn)).isEqualTo("WITHDRAWN");
        assertThat(partsOf(withdrawn)).isZero();

        var released = accepted();
        decide(shelter(), released, Map.of("decision", "RELEASE", "reason", "She went home"));
        awaitTaken(caseService.contextSealed(released, 1));
        assertGone(released, "RELEASED");
        assertThat(told(feedOf(SHELTER), released.caseId()))
                .extracting(Row::type)
                .doesNotContain("nl.stokje.handoff.context-available.v1");
    }

    @Test
    void aLandingThatWaitsForCaseServiceIsNotVoidedByTheClosingOfTheCase() {
        var transfer = landing();
        awaitTaken(caseService.closed(transfer.caseId(), 1));
        assertThat(stateOf(transfer)).isEqualTo("LANDING");
        awaitTaken(caseService.batonRefused(transfer, "CASE_CLOSED"));
        assertThat(stateOf(transfer)).isEqualTo("VOID");
    }

    @Test
    void aNewTurnOfTheCaseVoidsWhatIsOutOnAnOlderOne() {
        var transfer = offered();
        awaitTaken(caseService.reopened(transfer.caseId(), 2));
        assertGone(transfer, "VOID");
        assertThat(townHall().get(path(transfer, "")).<String>path("voidReason"))
                .isEqualTo("NEW_TURN");
    }

    @Test
    void aProposalThatCaseServiceRefusesSaysWhyToTheSenderAlone() {
        var transfer = propose();
        awaitTaken(caseService.previewRefused(transfer, "NOT_HOLDER"));
        var seen = townHall().get(path(transfer, ""));
        assertThat(seen.<String>path("state")).isEqualTo("VOID");
        assertThat(seen.<String>path("voidReason")).isEqualTo("NOT_HOLDER");
        assertThat(seen.<String>path("voidDetail")).isEqualTo("In a sentence.");
        assertThat(shelter().get(path(transfer, "")).statusCode()).isEqualTo(404);
        assertThat(told(feedOf(SHELTER), transfer.caseId())).isEmpty();
    }

    @Test
    void everyLookThroughTheGateIsLoggedAndNoRefusedOne_I11() {
        var transfer = offered();
        shelter().get(path(transfer, "/preview"));
        shelter().get(path(transfer, "/context"));
        as(STRANGER, "caseworker").get(path(transfer, "/preview"));
        assertThat(count("SELECT count(*) FROM access_log_entry WHERE object_id = '" + transfer.id()
                        + "' AND what = 'PREVIEW'" + " AND agency = '" + SHELTER + "' AND subject = 'caseworker@"
                        + SHELTER + "'"))
                .isEqualTo(1);
        assertThat(count("SELECT count(*) FROM access_log_entry WHERE object_id = '" + transfer.id()
                        + "' AND what <> 'PROPOSAL'"))
                .isEqualTo(1);
    }

    @Test
    void theReceiverCanOpenTheJweWithItsOwnKey() throws JOSEException, ParseException {
        var key = new ECKeyGenerator(Curve.P_256)
                .keyUse(KeyUse.ENCRYPTION)
                .keyID("shelter/1")
                .generate();
        var transfer = propose();
        var sealed = CaseService.seal(
                CaseService.claims(transfer, DisclosureLevel.PREVIEW, 1), CaseService.preview(), key.toPublicJWK());
        awaitTaken(caseService.tell(
                "case.preview-sealed",
                transfer.caseId(),
                Map.of("handoffId", transfer.id(), "turn", 1, "sealed", sealed)));
        for (var type : new String[] {"application/jose+json", "application/jose"}) {
            var answer = shelter().accept(type).get(path(transfer, "/preview"));
            assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
            assertThat(answer.contentType()).startsWith(type);
            assertThat(opened(answer.asString(), key)).startsWith("ey");
        }
    }

    @Test
    void whatExpiredOnItsWayIsNotHandedOutAndParksNothing() {
        var transfer = propose();
        var claims = CaseService.claims(transfer, DisclosureLevel.PREVIEW, 1);
        claims.put("exp", Instant.now().minusSeconds(1).getEpochSecond());
        awaitTaken(caseService.sealed("case.preview-sealed", transfer, 1, claims, CaseService.preview()));
        assertThat(stateOf(transfer)).isEqualTo("OFFERED");
        assertThat(shelter().get(path(transfer, "/preview")).statusCode()).isEqualTo(410);
    }

    @Test
    void whatWasSealedForAnotherHandoffIsNotKept() {
        var transfer = propose();
        var other = new Transfer(Ids.next(), transfer.caseId(), TOWN_HALL, SHELTER);
        caseService.sealed(
                "case.preview-sealed",
                transfer,
                1,
                CaseService.claims(other, DisclosureLevel.PREVIEW, 1),
                CaseService.preview());
        awaitParked(transfer);
    }

    @Test
    void whatWasSealedForAnotherReceiverLevelOrTurnIsNotKept() {
        for (var wrong : Map.of(
                        "receiver",
                        STRANGER,
                        "level",
                        "CONTEXT",
                        "turn",
                        2,
                        "case",
                        Ids.next().toString())
                .entrySet()) {
            var transfer = propose();
            var claims = CaseService.claims(transfer, DisclosureLevel.PREVIEW, 1);
            claims.put(wrong.getKey(), wrong.getValue());
            caseService.sealed("case.preview-sealed", transfer, 1, claims, CaseService.preview());
            awaitParked(transfer);
        }
    }

    private void awaitParked(Transfer transfer) {
        await().atMost(Duration.ofSeconds(20))
                .until(() -> count("SELECT count(*) FROM parked_key WHERE key = '" + transfer.caseId() + "'") == 1);
        assertThat(stateOf(transfer)).isEqualTo("PREPARING");
        assertThat(partsOf(transfer)).isZero();
    }

    private void assertGate(Transfer transfer, int preview, int context) {
        assertThat(shelter().get(path(transfer, "/preview")).statusCode()).isEqualTo(preview);
        assertThat(shelter().get(path(transfer, "/context")).statusCode()).isEqualTo(context);
    }

    private void assertGone(Transfer transfer, String state) {
        assertThat(stateOf(transfer)).isEqualTo(state);
        assertGate(transfer, 410, 410);
        assertThat(partsOf(transfer)).isZero();
    }

    private long partsOf(Transfer transfer) {
        return count("SELECT count(*) FROM sealed_part WHERE handoff_id = '" + transfer.id() + "'");
    }

    private static String opened(String jwe, ECKey key) throws ParseException, JOSEException {
        var parsed = JWEObjectJSON.parse(jwe);
        parsed.decrypt(new MultiDecrypter(key));
        return parsed.getPayload().toString();
    }
}
