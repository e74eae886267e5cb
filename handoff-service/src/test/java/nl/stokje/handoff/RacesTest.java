package nl.stokje.handoff;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import nl.stokje.handoff.gate.ContextGate;
import nl.stokje.handoff.gate.DisclosureLevel;
import nl.stokje.handoff.terms.HandoffId;
import nl.stokje.kit.Actor;
import nl.stokje.kit.Ids;
import nl.stokje.kit.Oin;
import nl.stokje.kit.events.TestOutbox.Row;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

/** Whoever commits first wins; the other is told what then holds. */
@QuarkusTest
class RacesTest extends ServiceTest {
    private static final Map<String, String> WITHDRAWING = Map.of("decision", "WITHDRAW", "reason", "Solved here");

    @Inject
    ContextGate gate;

    @RepeatedTest(5)
    void decliningAndWithdrawingAtTheSameMomentHasOneWinner() throws InterruptedException, ExecutionException {
        var transfer = offered();
        var declining = shelter().body(declining());
        var withdrawing = townHall().body(WITHDRAWING);
        var answers = together(
                () -> declining.post(path(transfer, "/decisions")),
                () -> withdrawing.post(path(transfer, "/decisions")));
        assertThat(answers).extracting(Response::statusCode).containsExactlyInAnyOrder(201, 409);
        var winner = answers.getFirst().statusCode() == 201 ? "DECLINED" : "WITHDRAWN";
        var loser = answers.stream()
                .filter(answer -> answer.statusCode() == 409)
                .findFirst()
                .orElseThrow();
        assertThat(loser.<String>path("type")).endsWith("handoff-state");
        assertThat(loser.<String>path("state")).isEqualTo(winner);
        assertThat(stateOf(transfer)).isEqualTo(winner);
        assertThat(told("stokje.handoff.v1", transfer.caseId())).hasSize(3);
    }

    @RepeatedTest(5)
    void reportingTheLandingAndWithdrawingAtTheSameMomentHasOneWinner()
            throws InterruptedException, ExecutionException {
        var transfer = accepted();
        var withdrawing = townHall().body(WITHDRAWING);
        var answers = together(() -> reportLanding(transfer), () -> withdrawing.post(path(transfer, "/decisions")));
        var landing = answers.getFirst().statusCode() == 202;
        assertThat(answers).extracting(Response::statusCode).containsExactly(landing ? 202 : 409, landing ? 409 : 201);
        assertThat(stateOf(transfer)).isEqualTo(landing ? "LANDING" : "WITHDRAWN");
    }

    @RepeatedTest(5)
    void anAcceptanceNeverFollowsAWithdrawal() throws InterruptedException, ExecutionException {
        var transfer = offered();
        var accepting = shelter().body(Map.of("decision", "ACCEPT"));
        var withdrawing = townHall().body(WITHDRAWING);
        var answers = together(
                () -> accepting.post(path(transfer, "/decisions")),
                () -> withdrawing.post(path(transfer, "/decisions")));
        // An accepted handoff can still be withdrawn, so the withdrawal always succeeds.
        assertThat(answers.getLast().statusCode()).isEqualTo(201);
        assertThat(stateOf(transfer)).isEqualTo("WITHDRAWN");
        var accepted = answers.getFirst().statusCode() == 201;
        assertThat(answers.getFirst().statusCode()).isIn(201, 409);
        assertThat(told("stokje.handoff.v1", transfer.caseId()))
                .extracting(Row::type)
                .hasSize(accepted ? 4 : 3)
                .last()
                .isEqualTo("nl.stokje.handoff.withdrawn.v1");
    }

    @Test
    void oneTransferOfACaseIsOpenAtATime() throws InterruptedException, ExecutionException {
        var body = proposal(Ids.next());
        var one = townHall().body(body);
        var two = townHall().body(body);
        var answers = together(() -> one.post("/v1/handoffs"), () -> two.post("/v1/handoffs"));
        assertThat(answers).extracting(Response::statusCode).containsExactlyInAnyOrder(202, 409);
        var refused = answers.stream()
                .filter(answer -> answer.statusCode() == 409)
                .findFirst()
                .orElseThrow();
        var open = answers.stream()
                .filter(answer -> answer.statusCode() == 202)
                .findFirst()
                .orElseThrow();
        assertThat(refused.<String>path("type")).endsWith("transfer-open");
        assertThat(refused.<String>path("handoffId")).isEqualTo(open.path("id"));

        var elsewhere = as(STRANGER, "caseworker").body(body).post("/v1/handoffs");
        assertThat(elsewhere.statusCode()).isEqualTo(409);
        assertThat(elsewhere.<String>path("handoffId")).isNull();

        townHall().body(WITHDRAWING).post("/v1/handoffs/" + open.path("id") + "/decisions");
        assertThat(townHall().body(body).post("/v1/handoffs").statusCode()).isEqualTo(202);
    }

    @Test
    void aPostSentTwiceWithOneKeyIsOneAndGetsTheFirstAnswer() throws InterruptedException, ExecutionException {
        var body = proposal(Ids.next());
        var key = Ids.next().toString();
        var one = townHall().header("Idempotency-Key", key).body(body);
        var two = townHall().header("Idempotency-Key", key).body(body);
        var answers = together(() -> one.post("/v1/handoffs"), () -> two.post("/v1/handoffs"));
        assertThat(answers).extracting(Response::statusCode).containsExactly(202, 202);
        assertThat(answers.getFirst().<String>path("id"))
                .isEqualTo(answers.getLast().path("id"));
        assertThat(answers.getFirst().header("Location"))
                .isNotBlank()
                .isEqualTo(answers.getLast().header("Location"));

        body.put("purpose", "Another purpose");
        var reused = townHall().header("Idempotency-Key", key).body(body).post("/v1/handoffs");
        assertThat(reused.statusCode()).isEqualTo(422);
        assertThat(reused.contentType()).startsWith("application/problem+json");
    }

    @Test
    void aDecisionSentTwiceWithOneKeyIsTakenOnce() {
        var transfer = offered();
        var key = Ids.next().toString();
        var first = shelter()
                .header("Idempotency-Key", key)
                .body(Map.of("decision", "ACCEPT"))
                .post(path(transfer, "/decisions"));
        var again = shelter()
                .header("Idempotency-Key", key)
                .body(Map.of("decision", "ACCEPT"))
                .post(path(transfer, "/decisions"));
        assertThat(again.statusCode()).isEqualTo(201);
        assertThat(again.<String>path("id")).isEqualTo(first.path("id"));
        assertThat(shelter()
                        .body(Map.of("decision", "ACCEPT"))
                        .post(path(transfer, "/decisions"))
                        .statusCode())
                .isEqualTo(409);
    }

    @Test
    void anAgencyIsRegisteredOnceHoweverManyTryAtOnce() throws InterruptedException, ExecutionException {
        for (int attempt = 0; attempt < 5; attempt++) {
            var oin = freshOin();
            var one = as(oin, "agency-admin").body(entry("One"));
            var two = as(oin, "agency-admin").body(entry("Two"));
            var answers = together(() -> one.put("/v1/agencies/" + oin), () -> two.put("/v1/agencies/" + oin));
            assertThat(answers).extracting(Response::statusCode).contains(201).containsAnyOf(409, 428);
            assertThat(told("stokje.agency.v1", oin)).hasSize(1);
        }
    }

    @Test
    void noWithdrawalSlipsInBetweenTheCheckAndTheHandingOut_I5() throws InterruptedException, ExecutionException {
        var transfer = acceptedWithContext();
        var withdrawing = townHall().body(WITHDRAWING);
        try (var threads = Executors.newSingleThreadExecutor()) {
            QuarkusTransaction.begin();
            gate.handOut(
                    new HandoffId(transfer.id()), DisclosureLevel.CONTEXT, new Actor(new Oin(SHELTER), "somebody"));
            var withdrawal = threads.submit(() -> withdrawing.post(path(transfer, "/decisions")));
            awaitSomebodyWaitingForALock();
            assertThat(withdrawal.isDone()).isFalse();
            QuarkusTransaction.commit();
            assertThat(withdrawal.get().statusCode()).isEqualTo(201);
        }
        assertThat(shelter().get(path(transfer, "/context")).statusCode()).isEqualTo(410);
    }

    private static List<Response> together(Callable<Response> one, Callable<Response> two)
            throws InterruptedException, ExecutionException {
        var start = new CyclicBarrier(2);
        try (var threads = Executors.newFixedThreadPool(2)) {
            var running = List.of(threads.submit(after(start, one)), threads.submit(after(start, two)));
            var answers = new ArrayList<Response>();
            for (Future<Response> answer : running) {
                answers.add(answer.get());
            }
            return answers;
        }
    }

    private static Callable<Response> after(CyclicBarrier start, Callable<Response> request) {
        return () -> {
            start.await();
            return request.call();
        };
    }
}
