package nl.stokje.local;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import nl.stokje.local.Client.Answer;

/** What the people at one agency do, each as one call of the REST APIs. Also what tests are written in. */
public record Desk(Agency agency, Client client) {
    /** The legal task under which the story's town hall shares. */
    public static final Map<String, Object> LEGAL_TASK =
            Map.of("type", "LEGAL_TASK", "article", "Wmo 2015, article 1.2.1 under c");

    /** Somebody of this agency at work, with a token of their own. */
    public static Desk at(Addresses platform, Agency agency) {
        return new Desk(agency, platform.as(agency));
    }

    /** The same person, who sends again what wasn't answered. */
    public Desk patient(Duration longest) {
        return new Desk(agency, client.patient(longest));
    }

    public JsonNode register(Map<String, ?> intake) {
        return client.post("intake", "/intakes", intake).expect(201);
    }

    /** Waits until case-service shows the case to this agency. */
    public JsonNode awaitCase(String caseId) {
        return await("case", "/cases/" + caseId, _ -> true);
    }

    public JsonNode awaitCase(String caseId, Predicate<JsonNode> until) {
        return await("case", "/cases/" + caseId, until);
    }

    public JsonNode waive(String caseId, String requirementId, String reason) {
        return client.post(
                        "case",
                        "/cases/%s/requirements/%s/decisions".formatted(caseId, requirementId),
                        Map.of("decision", "WAIVE", "reason", reason))
                .expect(201);
    }

    public Answer close(String caseId, String reason) {
        return client.post(
                "case", "/cases/%s/decisions".formatted(caseId), Map.of("decision", "CLOSE", "reason", reason));
    }

    /** Proposes a transfer; gives the handoff's id. */
    public String propose(String caseId, Agency receiver, List<String> categories) {
        return propose(caseId, receiver, "A safe place to sleep from tonight on", "shelter for a minor", categories);
    }

    public String propose(String caseId, Agency receiver, String need, String purpose, List<String> categories) {
        return client.post(
                        "handoff",
                        "/handoffs",
                        Map.of(
                                "caseId",
                                caseId,
                                "receiver",
                                receiver.oin(),
                                "kind",
                                "TRANSFER",
                                "need",
                                Map.of("code", "SHELTER", "text", need),
                                "purpose",
                                purpose,
                                "basis",
                                LEGAL_TASK,
                                "categories",
                                categories,
                                "urgency",
                                "URGENT"))
                .expect(202)
                .get("id")
                .textValue();
    }

    /** Passes a case on, until the receiver has met the citizen and the baton has passed; gives the handoff's id. */
    public String pass(String caseId, Desk receiver) {
        var handoff = propose(caseId, receiver.agency(), List.of("STORY"));
        receiver.awaitState(handoff, "OFFERED");
        receiver.accept(handoff).expect(201);
        receiver.land(handoff).expect(202);
        receiver.awaitState(handoff, "LANDED");
        return handoff;
    }

    /** Waits until the handoff is in this state, as this agency sees it. */
    public JsonNode awaitState(String handoff, String state) {
        return await(
                "handoff",
                "/handoffs/" + handoff,
                seen -> state.equals(seen.path("state").asText()));
    }

    public Answer preview(String handoff) {
        return client.get("handoff", "/handoffs/%s/preview".formatted(handoff));
    }

    public Answer context(String handoff) {
        return client.get("handoff", "/handoffs/%s/context".formatted(handoff));
    }

    public JsonNode awaitContext(String handoff) {
        return await("handoff", "/handoffs/%s/context".formatted(handoff), _ -> true)
                .get("content");
    }

    public void ask(String handoff, String question) {
        client.post("handoff", "/handoffs/%s/questions".formatted(handoff), Map.of("text", question))
                .expect(201);
    }

    public void answer(String handoff, int question, String answer) {
        client.post("handoff", "/handoffs/%s/questions/%d/answers".formatted(handoff, question), Map.of("text", answer))
                .expect(201);
    }

    public Answer accept(String handoff) {
        return decide(handoff, Map.of("decision", "ACCEPT"));
    }

    public Answer decline(String handoff, String declineCause, String reason) {
        return decide(handoff, Map.of("decision", "DECLINE", "declineCause", declineCause, "reason", reason));
    }

    public Answer withdraw(String handoff, String reason) {
        return decide(handoff, Map.of("decision", "WITHDRAW", "reason", reason));
    }

    public Answer decide(String handoff, Map<String, ?> decision) {
        return client.post("handoff", "/handoffs/%s/decisions".formatted(handoff), decision);
    }

    public Answer land(String handoff) {
        return client.post("handoff", "/handoffs/%s/landing-reports".formatted(handoff), landing());
    }

    /** A first contact, just now. */
    public static Map<String, Object> landing() {
        return Map.of("channel", "HOME_VISIT", "contactAt", Instant.now().toString());
    }

    public Answer conclude(String handoff, String result, String summary) {
        return client.post(
                "handoff", "/handoffs/%s/outcomes".formatted(handoff), Map.of("result", result, "summary", summary));
    }

    /** Waits for the invitation to ask the citizen, and makes the link to hand to them. */
    public String linkFor(String caseId, String occasion) {
        var invitations = await("feedback", "/invitations", page -> invitation(page, caseId, occasion) != null);
        var id = invitation(invitations, caseId, occasion).get("id").textValue();
        return client.post("feedback", "/invitations/%s/links".formatted(id), Map.of())
                .expect(201)
                .get("link")
                .textValue();
    }

    private static JsonNode invitation(JsonNode page, String caseId, String occasion) {
        for (var invitation : page.path("items")) {
            if (caseId.equals(invitation.path("caseId").asText())
                    && occasion.equals(invitation.path("occasion").asText())) {
                return invitation;
            }
        }
        return null;
    }

    private JsonNode await(String service, String path, Predicate<JsonNode> until) {
        return Background.firstOf(
                () -> Optional.of(client.get(service, path))
                        .filter(answer -> answer.status() == 200 && until.test(answer.body()))
                        .map(Answer::body),
                agency.name() + " waited in vain at " + path);
    }
}
