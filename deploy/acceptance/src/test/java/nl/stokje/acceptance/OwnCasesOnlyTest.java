package nl.stokje.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import nl.stokje.local.Agency;
import nl.stokje.local.Desk;
import nl.stokje.local.Platform;
import nl.stokje.local.Story;
import org.junit.jupiter.api.Test;

/** An agency's feed and its token reach the cases it is a party to, and no others. */
class OwnCasesOnlyTest {
    private final Platform platform = OnePlatform.running();
    private final Topics topics = new Topics(platform.bootstrapServers());
    private final Desk debtHelp = Desk.at(platform, Agency.DEBT_HELP);
    private final Desk benefits = Desk.at(platform, Agency.BENEFITS);
    private final Desk stranger = Desk.at(platform, Agency.YOUTH_CARE);

    @Test
    void aFeedHoldsTheCasesOfItsAgencyAndNothingSealedForOthers_I6_I11() {
        var own = debtHelp.register(Story.intake()).get("caseId").textValue();
        var shared = debtHelp.register(Story.intake()).get("caseId").textValue();
        debtHelp.awaitCase(own);
        debtHelp.awaitCase(shared);
        debtHelp.pass(shared, benefits);

        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> {
            assertThat(types(Agency.BENEFITS, shared))
                    .contains(
                            "handoff.offered",
                            "handoff.accepted",
                            "handoff.context-available",
                            "case.baton-passed",
                            "handoff.landed");
            assertThat(types(Agency.DEBT_HELP, shared))
                    .contains("handoff.proposed", "case.baton-passed", "handoff.landed");
        });
        assertThat(types(Agency.BENEFITS, own)).isEmpty();
        assertThat(types(Agency.YOUTH_CARE, shared)).isEmpty();
        assertThat(types(Agency.BENEFITS, shared)).doesNotContain("handoff.proposed", "intake.registered");
        assertThat(feed(Agency.DEBT_HELP))
                .allSatisfy(event -> assertThat(event.data().has("sealed")).isFalse());
        assertThat(feed(Agency.BENEFITS))
                .allSatisfy(event -> assertThat(event.record().value().length).isLessThanOrEqualTo(64 * 1024));
    }

    @Test
    void aThirdAgencySeesNeitherTheCaseNorThatItExists_I11() {
        var caseId = debtHelp.register(Story.intake()).get("caseId").textValue();
        debtHelp.awaitCase(caseId);
        var handoff = debtHelp.propose(caseId, Agency.BENEFITS, List.of("STORY"));
        benefits.awaitState(handoff, "OFFERED");

        for (var path : List.of("", "/timeline", "/holders", "/access-log")) {
            assertSameAsUnknown("case", "/cases/%s" + path, caseId);
        }
        for (var path : List.of("", "/preview", "/context", "/decisions", "/questions")) {
            assertSameAsUnknown("handoff", "/handoffs/%s" + path, handoff);
        }
        for (var decision : List.of("ACCEPT", "WITHDRAW")) {
            assertThat(stranger.decide(handoff, Map.of("decision", decision, "reason", "curious"))
                            .status())
                    .isEqualTo(404);
        }
        assertThat(benefits.client().get("case", "/cases/" + caseId).status()).isEqualTo(404);
        assertThat(stranger.client().get("handoff", "/handoffs").expect(200).toString())
                .doesNotContain(handoff);
    }

    /** What is another agency's and what isn't there answer alike, to the letter but for the path. */
    private void assertSameAsUnknown(String service, String path, String id) {
        var foreign = stranger.client().get(service, path.formatted(id));
        var unknown = stranger.client().get(service, path.formatted(madeBeside(id)));
        assertThat(foreign.status()).as(path).isEqualTo(404);
        assertThat(foreign.body().get("type")).isEqualTo(unknown.body().get("type"));
        assertThat(foreign.body().get("detail")).isEqualTo(unknown.body().get("detail"));
    }

    private List<String> types(Agency agency, String caseId) {
        return feed(agency).stream()
                .filter(event -> event.key().equals(caseId))
                .map(Topics.Event::type)
                .toList();
    }

    private List<Topics.Event> feed(Agency agency) {
        return topics.all("stokje\\.feed\\.%s\\.v1".formatted(agency.oin()));
    }

    /** An id of nothing, made in the same moment: what is on its way yet is asked for again, by the age of its id. */
    private static String madeBeside(String id) {
        var last = id.charAt(id.length() - 1);
        return id.substring(0, id.length() - 1) + (last == '0' ? '1' : '0');
    }
}
