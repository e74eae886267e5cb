package nl.stokje.acceptance.isolation;

import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import nl.stokje.local.Agency;
import nl.stokje.local.Desk;
import nl.stokje.local.Platform;
import nl.stokje.local.Story;

/** One case, and an agency in each relation to it. */
final class Situation {
    private final Platform platform;
    private final Map<Relation, Agency> agencies = new EnumMap<>(Relation.class);
    private final Map<String, String> ids;

    private Situation(Platform platform, List<String> freshOins) {
        this.platform = platform;
        var fresh = freshOins.iterator();
        for (var relation : Relation.values()) {
            if (relation != Relation.NONE) {
                agencies.put(relation, agency(relation, fresh.next()));
            }
        }
        agencies.forEach((relation, agency) -> {
            if (relation != Relation.UNREGISTERED) {
                register(agency);
            }
        });
        this.ids = play();
    }

    static Situation on(Platform platform, List<String> freshOins) {
        return new Situation(platform, freshOins);
    }

    Agency agency(Relation relation) {
        return agencies.get(relation);
    }

    /** By what a row of the table calls them: {@code CASE}, {@code HANDOFF}, {@code INTAKE}, {@code CONFERENCE}, {@code INVITATION}. */
    String id(String kind) {
        return ids.get(kind);
    }

    private Map<String, String> play() {
        var former = desk(Relation.FORMER_HOLDER);
        var holder = desk(Relation.HOLDER);
        var receipt = former.register(Story.intake());
        var caseId = receipt.get("caseId").textValue();
        former.awaitCase(caseId);
        decline(former, caseId);
        former.pass(caseId, holder);
        join(holder, caseId, Relation.ASSISTANT);
        join(holder, caseId, Relation.COORDINATOR);
        coordinate(holder, caseId);
        var conference = confer(holder, caseId);
        var handoff = propose(holder, caseId, "TRANSFER", Relation.OFFERED);
        desk(Relation.OFFERED).awaitState(handoff, "OFFERED");
        return Map.of(
                "CASE", caseId,
                "HANDOFF", handoff,
                "INTAKE", receipt.get("id").textValue(),
                "CONFERENCE", conference,
                "INVITATION", invitation(holder, caseId));
    }

    private void decline(Desk sender, String caseId) {
        var handoff = propose(sender, caseId, "ADVICE", Relation.DECLINED);
        var declining = desk(Relation.DECLINED);
        declining.awaitState(handoff, "OFFERED");
        declining.decline(handoff, "CAPACITY", "No room this month").expect(201);
    }

    private void join(Desk holder, String caseId, Relation assistant) {
        var handoff = propose(holder, caseId, "ASSIST", assistant);
        var joining = desk(assistant);
        joining.awaitState(handoff, "OFFERED");
        joining.accept(handoff).expect(201);
        joining.client()
                .post("handoff", "/handoffs/%s/landing-reports".formatted(handoff), Map.of())
                .expect(202);
        joining.awaitState(handoff, "LANDED");
        joining.awaitCase(caseId);
    }

    private void coordinate(Desk holder, String caseId) {
        var coordinator = agency(Relation.COORDINATOR).oin();
        var path = "/cases/%s/coordinator-decisions".formatted(caseId);
        holder.client()
                .post("case", path, Map.of("decision", "PROPOSE", "coordinator", coordinator))
                .expect(201);
        desk(Relation.COORDINATOR)
                .client()
                .post("case", path, Map.of("decision", "AGREE"))
                .expect(201);
    }

    private String confer(Desk holder, String caseId) {
        var others = List.of(agency(Relation.HOLDER), agency(Relation.OFFERED));
        return holder.client()
                .post(
                        "handoff",
                        "/conferences",
                        Map.of(
                                "caseId", caseId,
                                "participants",
                                        others.stream()
                                                .map(agency -> Map.of("agency", agency.oin()))
                                                .toList(),
                                "agreement", "She stays where she is",
                                "holder", others.getFirst().oin(),
                                "heldAt", Instant.now().toString()))
                .expect(201)
                .get("id")
                .textValue();
    }

    private String propose(Desk sender, String caseId, String kind, Relation receiver) {
        return sender.client()
                .post("handoff", "/handoffs", Bodies.proposal(caseId, kind, agency(receiver)))
                .expect(202)
                .get("id")
                .textValue();
    }

    private static String invitation(Desk holder, String caseId) {
        return await("the invitation after the landing")
                .atMost(Duration.ofMinutes(2))
                .until(() -> invitationOf(holder, caseId), id -> !id.isEmpty());
    }

    private static String invitationOf(Desk holder, String caseId) {
        for (JsonNode one :
                holder.client().get("feedback", "/invitations").expect(200).get("items")) {
            if (caseId.equals(one.path("caseId").asText())) {
                return one.get("id").textValue();
            }
        }
        return "";
    }

    private Desk desk(Relation relation) {
        return Desk.at(platform, agency(relation));
    }

    private void register(Agency agency) {
        platform.as(agency, "agency-admin")
                .put("handoff", "/agencies/" + agency.oin(), null, Bodies.agency(agency.name()))
                .expect(201);
    }

    private static Agency agency(Relation relation, String oin) {
        return new Agency(oin, oin, relation.name().toLowerCase(), List.of("SHELTER"), List.of("GM0852"));
    }
}
