package nl.stokje.handoff;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.DayOfWeek;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.stokje.kit.TestClock;
import nl.stokje.kit.vocabulary.CodeList;
import nl.stokje.kit.vocabulary.Coded;
import org.junit.jupiter.api.AfterEach;

/** Agencies of a municipality of their own, with what they say of themselves. */
public abstract class FittingAgencies extends ServiceTest {
    /** A municipality where no agency works. */
    protected static final String UNUSED = "GM1896";

    /** A municipality of this test alone, so that no other test's agencies are suggested. */
    private static final Iterator<String> REGIONS = neverChanged().iterator();

    protected final String region = freshRegion();

    @Inject
    protected TestClock clock;

    @AfterEach
    void backToTheSystemsTime() {
        clock.reset();
    }

    private static synchronized String freshRegion() {
        return REGIONS.next();
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    private record Place(String code, String until, List<String> successors) implements Coded {}

    /** The municipalities that are in nobody's place, and that nobody is in the place of. */
    private static Stream<String> neverChanged() {
        var all = CodeList.published("municipalities-nl-2026", Place.class).all();
        var successors = all.stream()
                .filter(place -> place.until() != null)
                .flatMap(place -> place.successors().stream())
                .collect(Collectors.toSet());
        return all.stream()
                .filter(place -> place.until() == null && !successors.contains(place.code()))
                .map(Place::code)
                .filter(code -> !code.equals(UNUSED));
    }

    protected String registered(String name) {
        return registered(name, region);
    }

    protected String registered(String name, String... regions) {
        var oin = freshOin();
        var body = entry(name);
        body.put("regions", List.of(regions));
        assertThat(as(oin, "agency-admin").body(body).put("/v1/agencies/" + oin).statusCode())
                .isEqualTo(201);
        return oin;
    }

    protected Response confirm(String oin, String etag, Map<String, Object> report) {
        var request = as(oin, "caseworker").body(report);
        return (etag == null ? request : request.header("If-Match", etag))
                .put("/v1/agencies/" + oin + "/capacities/SHELTER");
    }

    /** Open around the clock, and quick. */
    protected static ObjectNode times() {
        var days = JSON.createArrayNode();
        for (var day : DayOfWeek.values()) {
            days.add(JSON.createObjectNode()
                    .put("day", day.name())
                    .put("from", "00:00")
                    .put("until", "00:00"));
        }
        var limits = JSON.createObjectNode()
                .put("crisis", "PT10M")
                .put("urgent", "PT2H")
                .put("normal", "PT4H");
        return JSON.createObjectNode()
                .put("zone", "Europe/Amsterdam")
                .put("closedOnPublicHolidays", true)
                .<ObjectNode>set("officeHours", days)
                .<ObjectNode>set("closedDays", JSON.createArrayNode().add("2026-10-03"))
                .<ObjectNode>set("answerWithin", limits)
                .set("landWithin", limits);
    }
}
