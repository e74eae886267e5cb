package nl.stokje.local;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * The story of the girl of seventeen, as it should have gone: brought in at the town hall, handed to the housing
 * corporation, the missing signature waived, landed, concluded, and her own answer.
 */
public final class Story {
    private static final String WORDS =
            "Ik ben zwanger en mijn ouders hebben me eruit gezet. Ik slaap al drie nachten bij een vriendin. "
                    + "Ik wil gewoon een plek waar ik mag blijven.";

    private final Addresses platform;
    private final Narrator narrator;
    private final Desk townHall;
    private final Desk housing;

    public Story(Addresses platform, Narrator narrator) {
        this.platform = platform;
        this.narrator = narrator;
        this.townHall = Desk.at(platform, Agency.TOWN_HALL);
        this.housing = Desk.at(platform, Agency.HOUSING);
    }

    /** Plays it. Gives the id of the case. */
    public String play() {
        var caseId = comesIn();
        var handoff = isOffered(caseId);
        isAccepted(handoff);
        lands(caseId, handoff);
        isAsked(caseId);
        return caseId;
    }

    /** What the town hall registers; a test puts its own marks in the places of the map. */
    public static Map<String, Object> intake() {
        var intake = new HashMap<String, Object>();
        intake.put("channel", "DESK");
        intake.put("urgency", "URGENT");
        intake.put("needCode", "SHELTER");
        intake.put("story", Map.of("text", WORDS, "language", "nl"));
        intake.put(
                "citizen",
                Map.of(
                        "name",
                        "Noor",
                        "birthDate",
                        LocalDate.now().minusYears(17).minusDays(40).toString(),
                        "language",
                        "nl"));
        intake.put("wishes", List.of("A place of my own, near my school"));
        intake.put("contactPreferences", Map.of("channel", "chat", "times", "after school", "notes", "not at home"));
        intake.put(
                "network",
                List.of(Map.of("name", "Els", "relation", "aunt", "notes", "would take her in at weekends")));
        intake.put("broughtBy", Map.of("name", "Samira", "relation", "youth worker"));
        intake.put(
                "items",
                List.of(Map.of(
                        "category", "SIGNALS",
                        "text", "Seems exhausted; says she hasn't seen a midwife yet",
                        "special", true,
                        "observer", "desk of the town hall",
                        "confidence", "MEDIUM")));
        return intake;
    }

    private String comesIn() {
        narrator.chapter("Noor, seventeen, comes to the town hall with a youth worker");
        var receipt = townHall.register(intake());
        var caseId = receipt.get("caseId").textValue();
        townHall.awaitCase(caseId);
        narrator.says("Nothing is refused because something is missing. Missing: " + missing(receipt));
        narrator.says("Case %s is open. The baton: %s (turn 1)".formatted(caseId, Agency.TOWN_HALL.name()));
        var signature = requirement(receipt, "parental-signature").get("id").textValue();
        townHall.waive(caseId, signature, "Her parents put her out; asking them would put her at risk");
        narrator.says(
                "A professional sets one rule aside: parental-signature is waived, with the reason, by the town hall");
        return caseId;
    }

    private String isOffered(String caseId) {
        narrator.chapter("The town hall offers the case to " + Agency.HOUSING.name());
        var handoff = townHall.propose(
                caseId, Agency.HOUSING, List.of("STORY", "WISHES", "CONTACT_PREFERENCES", "IDENTITY", "SIGNALS"));
        housing.awaitState(handoff, "OFFERED");
        var preview = housing.preview(handoff).expect(200).get("content");
        narrator.says("Before accepting, the receiver sees: the need (%s), the purpose (%s), the urgency (%s),"
                .formatted(
                        preview.at("/need/text").asText(),
                        preview.get("purpose").asText(),
                        preview.get("urgency").asText()));
        narrator.says("  requirements: " + requirements(preview));
        narrator.says("  what could be opened: " + lines(preview.get("available"), "category"));
        narrator.says("  what is held back: " + heldBack(preview));
        narrator.says("The story and her name aren't in it; asked for the full context now, the platform answers "
                + housing.context(handoff).status());
        housing.ask(handoff, "Can she climb stairs? The room is on the third floor.");
        townHall.answer(handoff, 1, "Yes, she can.");
        narrator.says("A question and its answer, kept with the handoff");
        return handoff;
    }

    private void isAccepted(String handoff) {
        narrator.chapter(Agency.HOUSING.name() + " accepts");
        housing.accept(handoff).expect(201);
        var context = housing.awaitContext(handoff);
        narrator.says("After accepting, the receiver sees her own words, to the letter:");
        narrator.says("  \u201c" + context.at("/story/text").asText() + "\u201d");
        narrator.says("  her wish: " + context.at("/wishes/0").asText());
        narrator.says("  still held back: " + heldBack(context));
        narrator.says("The baton is still with " + Agency.TOWN_HALL.name() + ": nobody has met her yet");
    }

    private void lands(String caseId, String handoff) {
        narrator.chapter("They meet her");
        housing.land(handoff).expect(202);
        housing.awaitState(handoff, "LANDED");
        var seen = townHall.awaitCase(caseId, about -> about.path("turn").asInt() == 2);
        narrator.says("The baton: %s (turn %d)"
                .formatted(
                        Agency.named(seen.get("holder").textValue()).name(),
                        seen.get("turn").asInt()));
        housing.conclude(handoff, "HELPED", "A room from tonight on; her aunt takes her in at weekends")
                .expect(201);
        var outcome = townHall.awaitState(handoff, "CONCLUDED");
        narrator.says("The outcome is reported, and the town hall sees it: "
                + outcome.get("state").asText());
    }

    private void isAsked(String caseId) {
        narrator.chapter("Was she helped? She says it herself");
        var link = housing.linkFor(caseId, "LANDING");
        var token = link.substring(link.indexOf('#') + 1);
        new Client(platform, null)
                .post(
                        "feedback",
                        "/answers",
                        Map.of(
                                "token",
                                token,
                                "helped",
                                "YES",
                                "toldAgain",
                                false,
                                "ownWords",
                                "Ik hoefde het maar één keer te vertellen."))
                .expect(201);
        var insights = housing.client().get("feedback", "/insights").expect(200);
        narrator.says("Helped: YES. Had to tell her story again: no");
        narrator.says(
                "Share of citizens helped at %s, \u201cnot asked\u201d and \u201cno answer\u201d counted as not helped: %s"
                        .formatted(Agency.HOUSING.name(), share(insights)));
    }

    private static String share(JsonNode insights) {
        var share = insights.findValue("shareHelped");
        return share == null || share.isNull() ? "unknown" : Math.round(share.asDouble() * 100) + " %";
    }

    private static String missing(JsonNode receipt) {
        return String.join(
                ", ",
                elements(receipt.get("requirements"))
                        .filter(requirement ->
                                "MISSING".equals(requirement.get("status").asText()))
                        .map(requirement -> requirement.get("code").asText())
                        .toList());
    }

    private static JsonNode requirement(JsonNode receipt, String code) {
        return elements(receipt.get("requirements"))
                .filter(requirement -> code.equals(requirement.get("code").asText()))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("The catalogue asks for no " + code));
    }

    private static String requirements(JsonNode payload) {
        var lines = new ArrayList<String>();
        elements(payload.get("requirements"))
                .forEach(line -> lines.add(line.get("code").asText() + " "
                        + line.get("status").asText()
                        + (line.hasNonNull("waiverReason")
                                ? " (" + line.get("waiverReason").asText() + ")"
                                : "")));
        return String.join("; ", lines);
    }

    private static String heldBack(JsonNode payload) {
        var lines = elements(payload.get("heldBack"))
                .map(line -> line.get("category").asText() + " ("
                        + line.get("reason").asText() + ")")
                .toList();
        return lines.isEmpty() ? "nothing" : String.join(", ", lines);
    }

    private static String lines(JsonNode list, String field) {
        return String.join(
                ", ", elements(list).map(line -> line.get(field).asText()).toList());
    }

    private static Stream<JsonNode> elements(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false);
    }
}
