package nl.stokje.acceptance.isolation;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import nl.stokje.acceptance.SampleBodies;
import nl.stokje.local.Agency;
import nl.stokje.local.Desk;

/** What would be accepted from an agency that may: so that a refusal is about who asks, and not about what is asked. */
final class Bodies {
    private static final Map<String, Map<String, ?>> BY_OPERATION = Map.ofEntries(
            Map.entry(
                    "recordConsent", Map.of("givenBy", "CITIZEN", "categories", List.of("STORY"), "until", inDays(30))),
            Map.entry("addContextItem", Map.of("category", "PLAN", "text", "A room before the child is born")),
            Map.entry("assignCase", Map.of("assignee", "team-youth")),
            Map.entry("decideCoordinator", Map.of("decision", "AGREE")),
            Map.entry("decideCase", Map.of("decision", "CLOSE", "reason", "She has a room")),
            Map.entry("setNextDate", Map.of("dueAt", inDays(3))),
            Map.entry("addRequirement", Map.of("code", "referral")),
            Map.entry("decideRequirement", Map.of("decision", "WAIVE", "reason", "She is safe without it")),
            Map.entry("decideHandoff", Map.of("decision", "WITHDRAW", "reason", "Solved here")),
            Map.entry("reportLanding", Desk.landing()),
            Map.entry("registerAgency", agency("Somebody else's name")),
            Map.entry("setWorkingTimes", SampleBodies.answeringIn("PT30M")),
            Map.entry("reportOutcome", Map.of("result", "HELPED", "summary", "She has a room")),
            Map.entry("askQuestion", Map.of("text", "Is she alone?")),
            Map.entry("answerQuestion", Map.of("text", "Her aunt is with her")),
            Map.entry("rerouteHandoff", Map.of()),
            Map.entry("mintLink", Map.of()),
            Map.entry("confirmCapacity", Map.of("state", "OPEN")),
            Map.entry("decideKeyChange", Map.of("decision", "REJECT")));

    private Bodies() {}

    /** An entry of the directory. */
    static Map<String, ?> agency(String name) {
        return Map.of(
                "names", Map.of("nl", name),
                "capabilities", List.of("SHELTER", "YOUTH"),
                "regions", List.of("GM0852"),
                "contact", Map.of("email", "post@voorbeeld.nl"));
    }

    /** Empty where none is known. */
    static Map<String, ?> of(String operation) {
        return BY_OPERATION.getOrDefault(operation, Map.of());
    }

    static Map<String, ?> proposal(String caseId, String kind, Agency receiver) {
        return Map.of(
                "caseId",
                caseId,
                "receiver",
                receiver.oin(),
                "kind",
                kind,
                "need",
                Map.of("code", "SHELTER", "text", "A bed for a girl of seventeen"),
                "purpose",
                "A safe place",
                "basis",
                Desk.LEGAL_TASK,
                "categories",
                List.of("STORY"),
                "urgency",
                "URGENT");
    }

    private static String inDays(int days) {
        return Instant.now().plus(Duration.ofDays(days)).toString();
    }
}
